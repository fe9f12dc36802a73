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
