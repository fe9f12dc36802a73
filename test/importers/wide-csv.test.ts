import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { small, smallLines, withFiles } from "./small-dataset.ts";

/** Reads `small` with other reader settings from this text. */
const read = async (text: string, reader: object = {}, more: Partial<DraftDescriptor> = {}) =>
  await withFiles({ "small.csv": text }, async (source) => {
    const draft = { ...small, ...more, reader: { ...small.reader, ...reader } };
    return await collect(await completeDescriptor(draft as DraftDescriptor, source), source);
  });

const plain = smallLines.join("\n");
const values = (collected: Awaited<ReturnType<typeof read>>) =>
  collected.series("laptop:short:1").map(({ value }) => value);

describe("wide-csv", () => {
  test("any table is read as it was written, in any order of rows, with any line ends", async () => {
    const cell = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map(
      // Text has no negative zero.
      (value) => value + 0,
    );
    const rows = fc.shuffledSubarray(
      smallLines.slice(1).map((line) => line.split(",").slice(0, 3)),
      {
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.infiniteStream(fc.tuple(cell, cell)),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(",", ";", "\t", "|"),
        async (configurations, cells, end, delimiter) => {
          const written = configurations.map((levels) => [levels, cells.next().value] as const);
          const lines = written.map(([levels, pair]) => [...levels, ...pair].join(delimiter));
          const text = [["a", "b", "c", "short", "long"].join(delimiter), ...lines].join(end);
          const found = await read(text, { delimiter });
          expect(found.keys).toEqual(configurations.map((levels) => levels.join(",")));
          expect(values(found)).toEqual(written.map(([, [short]]) => short));
          const long = found.series("laptop:long:1").map(({ value }) => value);
          expect(long).toEqual(written.map(([, [, value]]) => value));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("reads the same from every spelling of one table", async () => {
    const expected = await read(plain);
    const spellings: readonly [string, object][] = [
      [`${plain}\n`, {}],
      [plain.replaceAll("\n", "\r\n"), {}],
      [plain.replace("\n", "\r\n"), {}],
      [`\uFEFF${plain}`, {}],
      [plain.replaceAll("\n", "\n\n"), {}],
      [plain.replaceAll(",", ";"), { delimiter: ";" }],
      [plain.replaceAll(",", "\t"), { delimiter: "\t" }],
      [plain.replaceAll(",", "  \t"), { delimiter: "whitespace" }],
      [plain.replaceAll(/\b([xyz])\b/g, '"$1"'), {}],
      [plain.replaceAll(/^0,/gm, "false,").replaceAll(/^1,/gm, "TRUE,"), {}],
      [plain.replaceAll(/^0,/gm, "0.0,").replaceAll(/^1,/gm, "1.0,"), {}],
      [
        smallLines.slice(1).join("\n"),
        {
          header: false,
          values: [4, 5].map((column, i) => ({ ...(small.reader.values as object[])[i], column })),
        },
      ],
    ];
    for (const [text, reader] of spellings) {
      const found = await read(text, reader);
      expect(found.keys, text.slice(0, 60)).toEqual(expected.keys);
      expect(values(found)).toEqual(values(expected));
      expect(found.series("laptop:long:1")).toEqual(expected.series("laptop:long:1"));
    }
  });

  test("a configuration has the canonical key whatever the order of the columns", async () => {
    const turned = smallLines.map((line) => line.split(",").reverse().join(",")).join("\n");
    expect((await read(turned)).keys).toEqual((await read(plain)).keys);
    expect((await read(plain)).keys[0]).toBe("0,1,x");
  });

  test("levels, scales and missing texts are read as described", async () => {
    const options = [
      { option: "a", column: "a", levels: { "0": true, "1": false } },
      { option: "b", column: "b", missing: "?" },
      { option: "c", column: "c", levels: { x: "y", y: "x", z: "z" } },
    ];
    const text = "a,b,c,short,long\n0.0,?,x,1500,2\n1,2,z,10,20";
    const scaled = [
      { column: "short", environment: "laptop:short:1", scale: 0.001 },
      { column: "long", environment: "laptop:long:1" },
    ];
    const found = await read(text, { options, values: scaled });
    expect(found.levels).toEqual([
      { a: true, c: "y" },
      { a: false, b: 2, c: "z" },
    ]);
    expect(found.keys).toEqual(["1,,y", "0,2,z"]);
    expect(values(found)).toEqual([1.5, 0.01]);
    for (const given of ["7", "", "constructor", "true"]) {
      const row = `a,b,c,short,long\n${given},1,x,1,1`;
      await expect(read(row, { options })).rejects.toMatchObject({
        code: "ILLEGAL_LEVEL",
        place: { line: 2, column: 1 },
      });
    }
  });

  test("failure rules apply before the scale, in order, to their metrics", async () => {
    const failures = [
      { equals: 0, status: "missing", reason: "not run" },
      { atMost: 0, status: "invalid", reason: "below 0" },
      { atLeast: 100, status: "timeout", reason: "slow" },
      { text: "", status: "failed", reason: "crashed" },
    ];
    const scaled = [
      { column: "short", environment: "laptop:short:1", scale: 1000 },
      { column: "long", environment: "laptop:long:1" },
    ];
    const text = "a,b,c,short,long\n0,1,x,0,-1\n0,1,y,99,100\n0,1,z,,1";
    const found = await read(text, { failures, values: scaled });
    const failed = (environment: string) => found.series(environment).map(({ failure }) => failure);
    expect(failed("laptop:short:1")).toEqual([0, -1, 3]);
    expect(failed("laptop:long:1")).toEqual([1, 2, -1]);
    expect(values(found)[1]).toBe(99_000);
  });

  test("rows may name their environment, and an unknown one is refused with its place", async () => {
    const reader = {
      values: [{ column: "time" }],
      environmentColumns: { workload: "input" },
      duplicates: "refuse",
    };
    const text = "a,b,c,input,time\n0,1,x,short,1\n0,1,x,long,2\n1,1,x,short,3";
    const found = await read(text, reader);
    expect(values(found)).toEqual([1, 3]);
    expect(found.series("laptop:long:1").map(({ value }) => value)).toEqual([2]);
    await expect(read(`${text}\n0,2,x,huge,4`, reader)).rejects.toMatchObject({
      code: "UNKNOWN_ENVIRONMENT",
      place: { line: 5, column: 4 },
    });
  });

  test("constants show that a file is what its name says", async () => {
    const reader = { constants: [{ column: "host", equals: "h1" }] };
    const text = "a,b,c,short,long,host\n0,1,x,1,2,h1\n0,1,y,1,2,h2";
    await expect(read(text, reader)).rejects.toMatchObject({
      code: "WRONG_CONSTANT",
      place: { line: 3, column: 6 },
    });
  });

  test("what is ignored is named, or is the rest", async () => {
    const text = "n,a,b,c,short,long,note\n1,0,1,x,1,2,hot";
    await expect(read(text, { ignore: [1] })).rejects.toMatchObject({ place: { column: 7 } });
    expect((await read(text, { ignore: [1, "note"] })).keys).toEqual(["0,1,x"]);
    expect((await read(text, { ignore: "rest" })).keys).toEqual(["0,1,x"]);
  });

  test("blocks stay within their bound, repeats and rows keep their order", async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `${i % 2},1,x,${i},${-i}`);
    const found = await read(`a,b,c,short,long\n${rows.slice(0, 40_000).join("\n")}`, {
      duplicates: "repeat",
    });
    expect(found.largestBlock).toBeLessThanOrEqual(65_536);
    expect(found.rows.length).toBe(40_000);
    expect(values(found)).toEqual(Array.from({ length: 40_000 }, (_, i) => i));
    expect(found.series("laptop:long:1").at(-1)).toMatchObject({
      configuration: 1,
      repeat: 19_999,
    });
    const all = `a,b,c,short,long\n${rows.join("\n")}`;
    await expect(read(all, { duplicates: "repeat" })).rejects.toMatchObject({
      code: "TOO_MANY_ROWS",
      place: { line: 65_538 },
    });
  });
});

test("a value that nobody can have measured is refused with its place and the remedy", async () => {
  const metrics = [{ name: "time", unit: "s", better: "lower" }] as const;
  const text = plain.replace(/,([^,\n]+)$/, ",-1");
  const line = text.split("\n").length;
  await expect(read(text, { failures: small.reader.failures }, { metrics })).rejects.toThrow(
    `time: -1 s is implausible: a duration lies between 0 and 10000000000 s; where it stands for a failure say so with a rule (equals, atMost or atLeast), else mend unit or scale (small.csv, line ${line}, column 5)`,
  );
  const failures = [
    { text: "ERR", status: "failed", reason: "crashed" },
    { equals: -1, status: "failed", reason: "no time was taken" },
  ];
  const kept = await read(text, { failures }, { metrics });
  expect(kept.series("laptop:long:1").at(-1)).toMatchObject({ value: Number.NaN });
});
