import { existsSync, readFileSync } from "node:fs";
import { relatedness, type SharedConfigurations } from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { generatePair, respond, wholeSpace } from "@perfatlas/modeling/simulation";
import { type Option, zeros } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const mirror = process.env.PERFATLAS_MIRROR ?? "../shared/datasets";
const x264 = `${mirror}/pooyanjamshidi/ase17/data/processed/x264.csv`;
const metric = { name: "time", unit: "s", better: "lower" } as const;

describe("relatedness of a generated pair", () => {
  const pair = generatePair(
    {
      optionCount: 7,
      influentialCount: 4,
      interactionCount: 2,
      correlation: 0.85,
      addedOptions: 1,
      removedInteractions: 1,
    },
    createRng(11),
  );
  const { x } = wholeSpace(pair.space);
  const noise = createRng(3);
  const noisy = (y: Float64Array) => y.map((value) => value * Math.exp(0.002 * noise.normal()));
  const source = noisy(respond(pair.source, x));
  const target = noisy(respond(pair.target, x));
  const shared = { space: pair.space, metric, x };
  const found = relatedness(shared, source, target, createRng(1), { draws: 100, modelDraws: 20 });

  test("counts at least the planted options and interactions on each side", () => {
    const counts = (terms: readonly { readonly options: readonly number[] }[], size: number) =>
      terms.filter(({ options }) => options.length === size).length;
    const { influentialOptions: options, influentialInteractions: pairs } = found;
    // Coded 0 and 1, every option of an interaction has a main effect as well.
    expect(options.source.value).toBeGreaterThanOrEqual(counts(pair.source.terms, 1));
    expect(options.target.value).toBeGreaterThanOrEqual(counts(pair.target.terms, 1));
    expect(options.both.value).toBeLessThanOrEqual(options.source.value);
    expect(pairs.source.value).toBeGreaterThanOrEqual(counts(pair.source.terms, 2));
    expect(pairs.both.value).toBeGreaterThanOrEqual(1);
  });

  test("correlates responses and coefficients of common terms", () => {
    expect(Math.abs(found.response.pearson.value - 0.85)).toBeLessThanOrEqual(0.02);
    expect(found.commonTermCount).toBeGreaterThanOrEqual(5);
    expect(found.coefficientCorrelation.value).toBeGreaterThan(0.6);
    const { low, high } = found.coefficientCorrelation.interval;
    expect(low).toBeLessThanOrEqual(high);
    expect(high).toBeGreaterThan(0.6);
  });

  test("of an environment with itself is perfect", () => {
    const same = relatedness(shared, source, source, createRng(1), { draws: 10, modelDraws: 5 });
    expect(Math.abs(same.coefficientCorrelation.value - 1)).toBeLessThanOrEqual(1e-12);
    expect(same.rankingTau.value).toBe(1);
    expect(same.influentialOptions.both.value).toBe(same.influentialOptions.source.value);
    expect(Number.isNaN(same.validity.classifierKappa)).toBe(true);
  });
});

test("validity that follows one option in both environments is found to agree", () => {
  const { x, space, n } = wholeOfSix();
  const values = (fails: (row: number) => boolean) =>
    Float64Array.from({ length: n }, (_, i) => (fails(i) ? Number.NaN : 1 + x.data[6 * i]!));
  const first = (i: number) => x.data[6 * i + 1] === 1;
  const both = (i: number) => first(i) && x.data[6 * i + 2] === 1;
  const settings = { draws: 0, modelDraws: 0 };
  const shared = { space, metric, x };
  const same = relatedness(shared, values(first), values(first), createRng(1), settings);
  expect(same.validity.invalidCounts).toEqual({ source: 32, target: 32, both: 32 });
  expect(same.validity.classifierKappa).toBe(1);
  const part = relatedness(shared, values(first), values(both), createRng(1), settings);
  expect(part.validity.invalidCounts).toEqual({ source: 32, target: 16, both: 16 });
  expect(part.validity.classifierKappa).toBeLessThan(0.9);
  expect(Number.isNaN(part.rankingTau.interval.low)).toBe(true);
});

test.skipIf(!existsSync(x264))(
  "a new version of x264 is related, an old one less [x264.csv]",
  () => {
    const [header, ...lines] = readFileSync(x264, "utf8").trim().split(/\r?\n/);
    const names = header!.split(",").slice(0, 16);
    const table = lines.map((line) => line.split(",").map(Number)).slice(0, 1500);
    const x = zeros(table.length, 16);
    for (const [i, row] of table.entries()) x.data.set(row.slice(0, 16), i * 16);
    const shared: SharedConfigurations = {
      space: {
        system: "x264",
        options: names.map((name): Option => ({ name, kind: "binary", domain: [false, true] })),
        constraints: [],
      },
      metric,
      x,
    };
    // Zero is a failed encoding; columns are those of ec1 and ec5 of the ASE 2017 table.
    const column = (k: number) => Float64Array.from(table, (row) => row[k - 1]! || Number.NaN);
    const settings = { draws: 20, modelDraws: 3 };
    const near = relatedness(shared, column(19), column(22), createRng(1), settings);
    const far = relatedness(shared, column(28), column(22), createRng(1), settings);
    expect(near.response.pearson.value).toBeGreaterThan(0.9);
    expect(near.rankingTau.value).toBeGreaterThan(far.rankingTau.value);
    expect(near.validity.invalidCounts.both).toBe(near.validity.invalidCounts.source);
    expect(near.validity.classifierKappa).toBe(1);
  },
);

function wholeOfSix() {
  const n = 64;
  const x = zeros(n, 6);
  for (let i = 0; i < n; i++) for (let j = 0; j < 6; j++) x.data[6 * i + j] = (i >> j) & 1;
  const options = Array.from(
    { length: 6 },
    (_, j): Option => ({ name: `o${j + 1}`, kind: "binary", domain: [false, true] }),
  );
  return { n, x, space: { system: "six", options, constraints: [] } };
}
