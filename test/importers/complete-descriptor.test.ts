import { readFileSync } from "node:fs";
import {
  completeDescriptor,
  datasetState,
  openSource,
  parseDescriptor,
} from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { small, withFiles } from "./small-dataset.ts";

describe("a descriptor without counts", () => {
  test("the published example is counted by reading it", async () => {
    const folder = new URL("../../db/src/datasets/example/", import.meta.url);
    const draft = parseDescriptor(readFileSync(new URL("descriptor.yaml", folder), "utf8"));
    const source = openSource({ folder: folder.pathname, offline: true });
    const complete = await completeDescriptor(draft, source);
    expect(complete.expected).toEqual({ configurations: 16, measurements: 96, failures: 0 });
    expect(complete.files[0]).toMatchObject({ path: "sort.csv", rowCount: 48 });
    expect((await collect(complete, source)).levels[0]).toEqual({
      parallel: 1,
      buffer: 1,
      unique: false,
      order: "general",
    });
  });

  test("the documented example is read as its text says", async () => {
    const page = readFileSync(new URL("../../docs/descriptor.md", import.meta.url), "utf8");
    const [, yaml = "", csv = ""] = /```yaml\n(.*?)```.*?```\n(.*?)```/s.exec(page) ?? [];
    const draft = parseDescriptor(yaml);
    const server = "threads,cache,codec,sharpen,radius,ms,bytes,comment\n1,1,jpeg,0,2,5,0,\n";
    await withFiles({ "laptop.csv": csv, "server.csv": server }, async (source) => {
      const complete = await completeDescriptor(draft, source);
      expect(complete.expected).toEqual({ configurations: 3, measurements: 6, failures: 3 });
      const times = (await collect(complete, source)).series("laptop:photos:2.1", "time");
      expect(times[0]?.value).toBeCloseTo(0.8132, 12);
    });
  });

  test("what it states is checked by the one reading, and what it leaves out is not", async () => {
    const text = "a,b,c,short,long\n0,1,x,1,2\n0,1,y,3,ERR\n";
    const expected = { configurations: 2, measurements: 4, failures: 1 };
    await withFiles({ "small.csv": text }, async (source) => {
      const [file] = small.files;
      const stated = async (more: object, of: object = {}) =>
        await completeDescriptor(
          { ...small, files: [{ path: "", ...file, ...of }], ...more },
          source,
        );
      expect((await stated({ expected }, { rowCount: 2 })).expected).toEqual(expected);
      await expect(stated({ expected: { ...expected, failures: 0 } })).rejects.toMatchObject({
        code: "UNEXPECTED_COUNT",
      });
      for (const [of, code] of [
        [{ rowCount: 1 }, "UNEXPECTED_COUNT"],
        [{ rowCount: 3 }, "TRUNCATED_FILE"],
        [{ bytes: 1000 }, "TRUNCATED_FILE"],
        [{ sha256: "0".repeat(64) }, "WRONG_DIGEST"],
      ] as const)
        await expect(stated({}, of)).rejects.toMatchObject({ code, place: { file: "small.csv" } });
    });
  });

  test("files that are not at hand are told by name, without network", async () => {
    await withFiles({}, async (source) => {
      const { state, why } = await datasetState(small, source);
      expect([state, why]).toEqual(["missing", "1 of 1 files are not at hand: small.csv"]);
    });
    await withFiles({ "small.csv": "a" }, async (source) => {
      expect((await datasetState(small, source)).state).toBe("available");
    });
  });
});
