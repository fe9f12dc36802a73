import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byKey, collect } from "../datasets/collect.ts";
import { small, withFiles } from "./small-dataset.ts";

const metrics = [
  { name: "time", unit: "ms", better: "lower" },
  { name: "size", unit: "KiB", better: "lower" },
] as const;
const [short] = small.environments;
const draft = {
  ...small,
  metrics,
  workloads: small.workloads.slice(0, 1),
  environments: [short],
} as DraftDescriptor;

const read = async (text: string, reader: object) =>
  await withFiles({ "small.csv": text }, async (source) => {
    const own = { ...draft, reader: { format: "wide-csv", ...reader } } as DraftDescriptor;
    const collected = await collect(await completeDescriptor(own, source), source);
    const cells = metrics.map(({ name }) =>
      byKey(collected, collected.series("laptop:short:1", name)),
    );
    return { collected, time: cells[0], size: cells[1] };
  });

/** Configurations, and for each the times and sizes of its repeats. */
const table = fc.uniqueArray(
  fc.record({
    levels: fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(1, 2), fc.constantFrom("x", "y")),
    repeats: fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 1, selector: ({ levels }) => levels.join() },
);

const wide = {
  duplicates: "repeat",
  values: metrics.map(({ name }) => ({ column: name, metric: name })),
};

describe("a table is the same", () => {
  test("with a row per measurement, in any order, each with its unit", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.infiniteStream(fc.nat()), async (rows, order) => {
        const long = rows.flatMap(({ levels, repeats }) =>
          repeats.flatMap(([time, size], rep) => [
            [...levels, rep, "t", time * 1000, "us"],
            [...levels, rep, "size", size, ""],
          ]),
        );
        const shuffled = long
          .map((row) => ({ row, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row.join(","));
        const found = await read(["a,b,c,rep,what,value,unit", ...shuffled].join("\n"), {
          repeatColumn: "rep",
          values: [
            {
              column: "value",
              metricColumn: "what",
              metrics: { t: "time", size: "size" },
              unitColumn: "unit",
            },
          ],
        });
        const plain = await read(
          [
            "a,b,c,time,size",
            ...rows.flatMap(({ levels, repeats }) =>
              repeats.map((pair) => [...levels, ...pair].join(",")),
            ),
          ].join("\n"),
          wide,
        );
        expect(found.time).toEqual(plain.time);
        expect(found.size).toEqual(plain.size);
        expect(found.collected.rows.length).toBe(plain.collected.rows.length);
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  test("with repeats in columns, whether duplicates are refused or repeats", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map(({ levels, repeats }) => [...levels, ...repeats.flat()].join(","));
        const text = ["a,b,c,t0,s0,t1,s1,t2,s2", ...lines].join("\n");
        const values = [
          { columns: ["t0", "t1", "t2"], metric: "time" },
          { columns: ["s0", "s1", "s2"], metric: "size" },
        ];
        const refuse = await read(text, { values });
        const repeat = await read(text, { values, duplicates: "repeat" });
        expect(refuse.time).toEqual(repeat.time);
        expect(refuse.size).toEqual(repeat.size);
        const expected = rows.flatMap(({ levels, repeats }) =>
          repeats.map(([time], i) => [`${levels.join(",")} #${i}`, time] as const),
        );
        expect(refuse.time).toEqual(new Map(expected));
        await expect(read(`${text}\n${lines[0]}`, { values })).rejects.toMatchObject({
          code: "DUPLICATE_CONFIGURATION",
          place: { line: lines.length + 2, column: 4 },
        });
      }),
      { seed: 1, numRuns: 10 },
    );
  });
});

describe("the number of a repeat", () => {
  const values = [{ column: "time", metric: "time" }];
  const reader = { values, repeatColumn: "rep" };

  test.each([0, 3, 30, 31, 32_767])("is kept as it is, and stands once: %i", async (rep) => {
    const text = `a,b,c,rep,time\n0,1,x,${rep},5\n0,1,x,7,6\n0,1,y,${rep},8`;
    const { time } = await read(text, reader);
    expect(time?.get(`0,1,x #${rep}`)).toBe(5);
    await expect(read(`${text}\n0,1,y,${rep},9`, reader)).rejects.toMatchObject({
      code: "DUPLICATE_CONFIGURATION",
      message: expect.stringContaining(`repeat ${rep} of this configuration`),
      place: { line: 5, column: 5 },
    });
  });

  test.each(["", "-1", "1.5", "32768", "one"])("is refused where it is %j", async (rep) => {
    await expect(read(`a,b,c,rep,time\n0,1,x,${rep},5`, reader)).rejects.toMatchObject({
      code: "REPEAT_NUMBER",
      place: { line: 2, column: 4 },
    });
  });
});

describe("rows whose meaning stands in another column", () => {
  const text = [
    "a,b,c,state,kind,time",
    "0,1,x,ok,run,5",
    "0,1,x,ok,mean,5",
    "0,1,y,oom killed,run,7",
    "0,2,x,timeout,run,60",
    "0,2,y,ok,run,-3",
  ].join("\n");
  const values = [{ column: "time", metric: "time" }];
  const failures = [
    { column: "state", startsWith: "oom", status: "failed", reason: "out of memory" },
    { column: "state", text: ["timeout", "slow"], status: "timeout", reason: "cut off", limit: 60 },
    { atMost: 0, status: "invalid", reason: "no time" },
  ];
  const failed = async (reader: object) => {
    const { collected } = await read(text, { values, failures, ...reader });
    return collected.series("laptop:short:1", "time").map(({ failure }) => failure);
  };

  test("fail by it, whatever the cell holds, and are left out by it", async () => {
    expect(await failed({ skipRows: [{ column: "kind", text: "mean" }] })).toEqual([-1, 0, 1, 2]);
    const keepRows = [
      { column: "kind", not: true, endsWith: "ean" },
      { column: "time", atLeast: 0 },
    ];
    expect(await failed({ keepRows })).toEqual([-1, 0, 1]);
    expect(
      await failed({ keepRows: [{ column: "state", contains: "kill" }], ignore: ["kind"] }),
    ).toEqual([0]);
  });

  test("are described by one condition each, on columns that are there", () => {
    const rule = { column: "state", status: "failed", reason: "it failed" };
    return Promise.all([
      expect(
        failed({
          skipRows: [{ column: "kind", text: "mean" }],
          failures: [{ ...rule, column: "x", text: "a" }],
        }),
      ).rejects.toMatchObject({ code: "MISSING_COLUMN" }),
      expect(failed({ skipRows: [{ column: "kind", text: "none" }] })).rejects.toMatchObject({
        code: "DUPLICATE_CONFIGURATION",
      }),
    ]);
  });
});
