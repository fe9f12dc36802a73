import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { measuredRows } from "../../apps/cli/src/advising/measured-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-measured-"));
afterAll(() => rmSync(folder, { recursive: true }));

const metrics = [
  { name: "p99", unit: "ms" },
  { name: "energy", unit: "J" },
];

function read(text: string) {
  const file = join(folder, "measured.csv");
  writeFileSync(file, text);
  return measuredRows(file, metrics);
}

describe("what is measured so far", () => {
  test("has a column per option and metric; an empty cell is a failure, or no option", () => {
    expect(read("threads,cache,p99\n4,,12.5\n8,big,\n")).toEqual([
      { configuration: { threads: "4" }, values: { p99: 12.5 } },
      { configuration: { threads: "8", cache: "big" }, values: {} },
    ]);
  });

  test.each([
    ["p99_ms", 12.5],
    ["p99 (ms)", 12.5],
    ["p99_us", 0.0125],
    ["p99 [s]", 12_500],
  ])("a metric's column %s says its unit, and is converted", (column, value) => {
    expect(read(`threads,${column}\n4,12.5\n`)).toEqual([
      { configuration: { threads: "4" }, values: { p99: value } },
    ]);
  });

  test("a unit of something else is refused, and not taken for the metric's", () => {
    expect(() => read("threads,energy_ms\n4,12.5\n")).toThrow(
      /column energy_ms of .* is in ms, but energy in J/,
    );
  });

  test("that is empty, or has a column or metric twice, is refused: a round of measuring would be lost", () => {
    expect(() => read("")).toThrow(/the file is empty: it has no header/);
    expect(() => read("threads,p99,p99\n4,12.5,13\n")).toThrow(/column "p99" stands twice/);
    expect(() => read("threads,p99_ms,p99_us\n4,12.5,13\n")).toThrow(/two columns of p99/);
    expect(() => read("threads,time\n")).toThrow(/no column of a metric/);
    expect(read("threads,p99\n")).toEqual([]);
  });

  test("without a column of a metric its columns and the metrics are named", () => {
    expect(() => read("threads,time\n4,12.5\n")).toThrow(
      /no column of a metric; its columns are threads, time, metrics are p99 \(in ms\), energy \(in J\)/,
    );
  });
});
