import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileSample } from "../../../db/src/importers/describe/file-sample.ts";
import { tableOfFile } from "../../../db/src/importers/describe/table-of-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-bounds-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Rows whose options go up and down in even steps. */
const lines = Array.from(
  { length: 40_000 },
  (_, i) =>
    `${i},${i % 2},${["a", "b", "c", "d"][(i >> 1) % 4]},${2 ** ((i >> 3) % 4)},${(i % 997) / 7}`,
);
const text = `row,pin,mode,threads,time\n${lines.join("\n")}\n`;

async function at(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("of a large file", () => {
  test("no more bytes are looked at than may be: the start, whole lines from all over, and the end", async () => {
    const path = await at("large.csv", text);
    const sample = await fileSample(path, "large.csv", 64_000);
    expect(sample.bytes.length).toBeLessThanOrEqual(64_000);
    expect(sample.share).toEqual({ read: sample.bytes.length, of: text.length });
    expect(sample.isWhole).toBe(false);
    const seen = sample.text.trimEnd().split("\n");
    expect(seen.slice(1).every((line) => lines[Number(line.split(",")[0])] === line)).toBe(true);
    expect(seen.at(-1)).toBe(lines.at(-1));
    const places = seen
      .slice(1)
      .map((line) => Math.floor((10 * Number(line.split(",")[0])) / lines.length));
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  test("no more cells are kept than may be, and no level of a regular design is lost", async () => {
    const path = await at("cells.csv", text);
    for (const cells of [12_600, 25_100, 51_000, 101_000]) {
      const table = await tableOfFile(path, "cells.csv", { bytes: 1 << 24, cells });
      expect(table.isWhole).toBe(false);
      expect(table.rows.length * table.columns.length).toBeLessThanOrEqual(1.1 * cells);
      for (const [column, levels] of [
        [1, 2],
        [2, 4],
        [3, 4],
      ] as const)
        expect(new Set(table.rows.map((row) => row[column])).size).toBe(levels);
    }
  });

  test("what is packed is looked at from its start, and the draft says how much", async () => {
    const path = await at("large.csv.gz", gzipSync(text));
    const table = await tableOfFile(path, "large.csv.gz", { bytes: 64_000, cells: 1 << 20 });
    expect(table.isWhole).toBe(false);
    expect(table.share).toEqual({ read: 64_000, of: undefined });
    expect(table.remarks.map(({ says }) => says).join("; ")).toMatch(
      /packed by gzip; 0.1 MB were looked at/,
    );
    expect(table.rows.at(-1)).toHaveLength(5);
  });

  test("a list of JSON is read up to the row that is cut", async () => {
    const rows = lines
      .slice(0, 4000)
      .map((line, i) => ({ threads: i % 8, time: Number(line.split(",")[4]) }));
    const path = await at("large.json", JSON.stringify({ results: rows }));
    const table = await tableOfFile(path, "large.json", { bytes: 20_000, cells: 1 << 20 });
    expect(table.reader).toMatchObject({ format: "json", rows: "results" });
    expect(table.rows.length).toBeGreaterThan(100);
    expect(table.rows.every((row) => row.length === 2 && row[1] !== "")).toBe(true);
  });
});
