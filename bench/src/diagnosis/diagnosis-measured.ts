import { topOverlap } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import { encode, numberAt, type Sample, takeRows } from "@perfatlas/modeling/space";
import { mean, quantile } from "@perfatlas/modeling/stats";
import { randomForest } from "../../../packages/modeling/src/learners/random-forest.ts";
import { type SemplSystem, semplTable } from "../tables/sempl-table.ts";
import { goalOf, type RepairCase, repairCase } from "./diagnosis-case.ts";

/** Repairs of one system, and what chance would have done. */
export interface RepairRow {
  readonly name: string;
  readonly cases: readonly RepairCase[];
  /** Share of the candidates with as many changes as the confirmed repair that land; NaN unknown. */
  readonly chance: number;
  /** Share of the source's best 10 % that is among the target's, mean over pairs: what can be known. */
  readonly bestShared: number;
  /** Share of cases in which the option blamed first is truly the first; NaN where truth is unknown. */
  readonly blamedFirst: number;
}

/** Source measurements that are learned from, at most. */
const SOURCE_COUNT = 500;
const PAIR_COUNT = 3;

/**
 * Bad configurations of a published table: in up to three pairs of neighbouring environments a forest
 * learns from a random part of the source, and repairs are rows of the table that are valid in both.
 */
export function measuredRepairs(system: SemplSystem, caseCount: number): RepairRow {
  const table = semplTable(system);
  const pairs = Math.min(PAIR_COUNT, table.values.length);
  const cases: RepairCase[] = [];
  const chances: number[] = [];
  const overlaps: number[] = [];
  for (let target = 0; target < pairs; target++) {
    const rng = createRng(target).fork(system);
    const from = table.values[(target + 1) % table.values.length] as Float64Array;
    const to = table.values[target] as Float64Array;
    const rows = [...to.keys()].filter((i) => numberAt(from, i) > 0 && numberAt(to, i) > 0);
    const candidates = rows.map((i) => table.configurations[i]!);
    const x = encode(table.space, candidates);
    const y = Float64Array.from(rows, (i) => numberAt(to, i));
    const learned = choose(rows.length, Math.min(SOURCE_COUNT, rows.length), rng.fork("source"));
    const sample: Sample = {
      space: table.space,
      metric: table.metric,
      x: takeRows(x, learned),
      y: Float64Array.from(learned, (k) => numberAt(from, rows[k]!)),
      configurations: [],
    };
    const predictor = randomForest({ minLeaf: 2 }).fit(sample, rng.fork("forest"));
    const goal = goalOf(predictor.predict(x));
    const best = quantile(y, 0.1);
    const inSource = Float64Array.from(rows, (i) => numberAt(from, i));
    overlaps.push(topOverlap(inSource, y, 0.1, table.metric.better));
    const placeOf = new Map(candidates.map((candidate, k) => [candidate, k]));
    const slow = quantile(y, 0.9);
    const worst = [...y.keys()].filter((k) => y[k]! >= slow);
    const picks = choose(worst.length, Math.min(caseCount, worst.length), rng.fork("cases"));
    for (const pick of picks) {
      const configuration = candidates[worst[pick]!]!;
      const task = {
        ...{ space: table.space, metric: table.metric, configuration, predictor, goal, candidates },
        changeCountMax: table.space.options.length,
      };
      const found = repairCase(task, (asked) => y[placeOf.get(asked)!]!, best);
      cases.push(found);
      chances.push(chanceOf(x.data, x.columns, worst[pick]!, found.changeCount, y, best));
    }
  }
  return {
    name: system,
    cases,
    chance: mean(chances.filter((chance) => !Number.isNaN(chance))),
    bestShared: mean(overlaps),
    blamedFirst: Number.NaN,
  };
}

/** Share of the rows that differ in as many columns from the bad one and are among the best. */
function chanceOf(
  data: Float64Array,
  columns: number,
  bad: number,
  changeCount: number,
  y: Float64Array,
  best: number,
): number {
  let count = 0;
  let lands = 0;
  for (let i = 0; i < y.length; i++) {
    let distance = 0;
    for (let j = 0; j < columns; j++) {
      if (data[i * columns + j] !== data[bad * columns + j]) distance += 1;
    }
    if (distance !== changeCount || i === bad) continue;
    count += 1;
    if (y[i]! <= best) lands += 1;
  }
  return count === 0 ? Number.NaN : lands / count;
}
