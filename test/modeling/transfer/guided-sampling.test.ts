import { createRng } from "@perfatlas/modeling/random";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { guidedSample } from "../../../packages/modeling/src/transfer/guided/guided-sample.ts";
import { nearestToSource } from "../../../packages/modeling/src/transfer/guided/nearest-to-source.ts";
import { sourceTerms } from "../../../packages/modeling/src/transfer/guided/source-terms.ts";
import { outcome, source, table, task, x } from "./planted.ts";

const truth = table.values[0]!;
const columnOf = { compress: 0, index: 1, cache: 2 };

/** Rows that a guided sample measures for the given terms. */
function chosenFor(
  terms: Parameters<typeof guidedSample>[1],
  budget: number,
  epsilon = 0,
): number[] {
  const sample = guidedSample(task([source(truth)], budget), terms, { epsilon }, createRng(3));
  const chosen: number[] = [];
  let step = sample.next();
  while (!step.done) {
    const rows = step.value.map((c) => table.configurations.indexOf(c));
    chosen.push(...rows);
    step = sample.next(Float64Array.from(rows, (row) => truth[row]!));
  }
  return chosen;
}

describe("the source's terms", () => {
  test("hold the planted influences, the largest first", () => {
    const terms = sourceTerms([source(truth)]);
    const names = terms.map(({ columns }) => columns.join());
    expect(names).toContain(String(columnOf.compress));
    for (let k = 1; k < terms.length; k++) {
      expect(terms[k]!.share).toBeLessThanOrEqual(terms[k - 1]!.share);
    }
  });

  test("are averaged over sources: what only one has counts half", () => {
    const only = truth.map((_, row) => 10 + 5 * x.data[row * x.columns + columnOf.index]!);
    const [alone] = sourceTerms([source(only)]);
    const both = sourceTerms([source(only), source(new Float64Array(108).fill(3))]);
    expect(Math.abs(both[0]!.share - alone!.share / 2)).toBeLessThanOrEqual(1e-9);
  });
});

describe("a guided sample", () => {
  test("meets both levels of an option that matters equally often", () => {
    const chosen = chosenFor([{ columns: [columnOf.compress], share: 1 }], 20);
    const on = chosen.filter((row) => x.data[row * x.columns + columnOf.compress] === 1);
    expect(on).toHaveLength(10);
  });

  test("meets the four combinations of an interaction equally often", () => {
    const chosen = chosenFor([{ columns: [columnOf.compress, columnOf.index], share: 1 }], 20);
    const counts = new Map<string, number>();
    for (const row of chosen) {
      const key = x.data.slice(row * x.columns, row * x.columns + 2).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([5, 5, 5, 5]);
  });

  test("meets every level of an option of many levels equally often", () => {
    const chosen = chosenFor([{ columns: [columnOf.cache], share: 1 }], 12);
    const levels = chosen.map((row) => x.data[row * x.columns + columnOf.cache]!);
    expect(levels.sort((a, b) => a - b)).toEqual([
      16, 16, 16, 16, 64, 64, 64, 64, 256, 256, 256, 256,
    ]);
  });

  test("takes terms in proportion to their influence", () => {
    const terms = [
      { columns: [columnOf.compress], share: 0.75 },
      { columns: [columnOf.index], share: 0.25 },
    ];
    const chosen = chosenFor(terms, 40);
    for (const { columns } of terms) {
      const on = chosen.filter((row) => x.data[row * x.columns + columns[0]!] === 1);
      expect(Math.abs(on.length - 20)).toBeLessThanOrEqual(5);
    }
  });

  test("without terms explores, each configuration once", () => {
    expect(new Set(chosenFor([], 30)).size).toBe(30);
  });

  test("exploring adds what the target's distribution lacks of the source's", () => {
    const sorted = Array.from(truth.keys()).sort((a, b) => truth[a]! - truth[b]!);
    const looked = Int32Array.of(sorted[0]!, sorted[50]!, sorted[107]!);
    // With nothing measured the fullest part of the source is what lacks most.
    expect(nearestToSource(task([source(truth)], 20), looked, [])).toBe(sorted[50]);
    // With the source's values and many more of the middle measured, an end is.
    const middle = [...truth, ...new Array(60).fill(truth[sorted[50]!])];
    expect(nearestToSource(task([source(truth)], 20), looked, middle)).not.toBe(sorted[50]);
  });

  test("with the source's terms as structure a shifted target is learned from 20 rows", () => {
    const target = truth.map((value) => 4 * value);
    const guided = outcome(createStrategy("guided-sampling"), [source(truth)], 20, target).error;
    expect(guided).toBeLessThan(12);
  });

  test("the OpML'19 variant measures the first rows of the file", () => {
    const { measured } = outcome(createStrategy("guided-sampling-opml19"), [], 7, truth);
    expect(Array.from(measured)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("active sampling", () => {
  test("spends its whole budget, one by one or in batches", () => {
    for (const budget of [1, 4, 17, 60]) {
      const { measured } = outcome(createStrategy("active-sampling"), [], budget, truth);
      expect(new Set(measured).size).toBe(budget);
    }
  });
});
