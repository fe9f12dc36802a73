import { completeDescriptor, parseDescriptor } from "@perfatlas/db/importers";
import { expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { withFiles } from "./small-dataset.ts";

const text = (seed: string, metric = ""): string => `
id: big-ints
title: 64-bit seeds and counters
citation: { authors: A. User, title: Seeds, venue: unpublished, year: 2026 }
system: { slug: big-ints, title: Program }
space: { options: [{ name: seed, ${seed} }] }
metrics: [{ name: ops, unit: "1", better: lower${metric} }]
hardware: [{ slug: box, title: Box }]
workloads: [{ slug: load, title: Load }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: box, workload: load, version: "1" }]
files: [{ path: seeds.csv }]
reader: { format: wide-csv, values: [{ column: ops, metric: ops }], duplicates: repeat }
`;
const rows = (ops: readonly string[]): string => `seed,ops
9007199254740992,${ops[0]}
9007199254740993,${ops[1]}
9223372036854775222,${ops[2]}
`;
const small = ["1", "2", "3"];

function keysOf(descriptor: string, file: string): Promise<readonly string[]> {
  return withFiles({ "seeds.csv": file }, async (source) => {
    const complete = await completeDescriptor(parseDescriptor(descriptor), source);
    return (await collect(complete, source)).keys;
  });
}

test("a bound beyond 2^53 is refused in the descriptor, where it stands", () => {
  expect(() =>
    parseDescriptor(text("kind: integer, domain: { min: 0, max: 9223372036854775807 }")),
  ).toThrow(
    /^space\.options\[0\]\.domain\.max: 9223372036854775808 is beyond ±9007199254740991 .*\(descriptor\.yaml, line 6, column 67\)/,
  );
});

test("a level that would be rounded is refused with line and column, or kept exactly as a text", async () => {
  const real = text("kind: real, domain: { min: 0, max: 1e19 }");
  await expect(keysOf(real, rows(small))).rejects.toThrow(
    /option "seed" of big-ints cannot be "9007199254740993": it is beyond .*\(seeds\.csv, line 3, column 1\)/,
  );
  const texts = text(
    'kind: categorical, domain: ["9007199254740992", "9007199254740993", "9223372036854775222"]',
  );
  expect(await keysOf(texts, rows(small))).toEqual([
    "9007199254740992",
    "9007199254740993",
    "9223372036854775222",
  ]);
});

test("a value of a deterministic metric that would be rounded is refused with line and column", async () => {
  const seeds =
    'kind: categorical, domain: ["9007199254740992", "9007199254740993", "9223372036854775222"]';
  const huge = rows(["384622082018771969", "384622082018771970", "384622082018771971"]);
  await expect(keysOf(text(seeds, ", isDeterministic: true"), huge)).rejects.toThrow(
    /ops is deterministic, and 384622082018771969 is beyond ±9007199254740991 .*\(seeds\.csv, line 2, column 2\)/,
  );
  expect(await keysOf(text(seeds), huge)).toHaveLength(3);
  expect(
    await keysOf(text(seeds, ", isDeterministic: true"), rows(["9007199254740992", "2.5", "1e30"])),
  ).toHaveLength(3);
});
