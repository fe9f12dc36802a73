import { diagnose, topOverlap } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import {
  type GeneratedSystem,
  generatePair,
  respond,
  respondNoisily,
  wholeSpace,
} from "@perfatlas/modeling/simulation";
import { encode, type Matrix, type Sample, takeRows } from "@perfatlas/modeling/space";
import { mean, quantile } from "@perfatlas/modeling/stats";
import { randomForest } from "../../../packages/modeling/src/learners/random-forest.ts";
import { goalOf, type RepairCase, repairCase } from "./diagnosis-case.ts";
import type { RepairRow } from "./diagnosis-measured.ts";

const metric = { name: "time", unit: "s", better: "lower" } as const;
const SOURCE_COUNT = 200;
const OPTION_COUNT = 12;

/**
 * Bad configurations of generated targets: a forest learns from 200 source rows with 2 % noise, and
 * repairs of up to five changes are searched in the whole space of 4,096 configurations.
 */
export function simulatedRepairs(settings: {
  readonly correlation: number;
  readonly pairs: number;
  readonly cases: number;
}): RepairRow {
  const cases: RepairCase[] = [];
  const chances: number[] = [];
  const overlaps: number[] = [];
  let first = 0;
  for (let seed = 0; seed < settings.pairs; seed++) {
    const rng = createRng(seed).fork(`correlation ${settings.correlation}`);
    const pair = generatePair(
      {
        optionCount: OPTION_COUNT,
        influentialCount: 6,
        interactionCount: 4,
        correlation: settings.correlation,
        signSwitches: settings.correlation < 0.9 ? 1 : 0,
      },
      rng.fork("pair"),
    );
    const { configurations, x } = wholeSpace(pair.space);
    const truth = respond(pair.target, x);
    const rows = choose(x.rows, SOURCE_COUNT, rng.fork("rows"));
    const own = takeRows(x, rows);
    const y = respondNoisily(pair.source, own, 0.02, rng.fork("noise"));
    const sample: Sample = { space: pair.space, metric, x: own, y, configurations: [] };
    const predictor = randomForest({ minLeaf: 2 }).fit(sample, rng.fork("forest"));
    const goal = goalOf(predictor.predict(x));
    const best = quantile(truth, 0.1);
    overlaps.push(topOverlap(respond(pair.source, x), truth, 0.1, metric.better));
    const slow = quantile(truth, 0.9);
    const worst = [...truth.keys()].filter((i) => truth[i]! >= slow);
    for (const pick of choose(worst.length, settings.cases, rng.fork("cases"))) {
      const row = worst[pick]!;
      const configuration = configurations[row]!;
      const measure = (asked: typeof configuration) =>
        respond(pair.target, encode(pair.space, [asked]))[0]!;
      const found = repairCase(
        { space: pair.space, metric, configuration, predictor, goal },
        measure,
        best,
      );
      cases.push(found);
      chances.push(chanceOf(row, found.changeCount, truth, best));
      const { forest } = diagnose(configuration, sample, rng.fork("blame"), { predictor });
      const wanted = blamedByTruth(pair.source, takeRows(x, [row]));
      if (forest.blames[0]!.option === pair.space.options[wanted]!.name) first += 1;
    }
  }
  return {
    name: `simulated, correlation ${settings.correlation}`,
    cases,
    chance: mean(chances),
    bestShared: mean(overlaps),
    blamedFirst: first / cases.length,
  };
}

/** Of ±1 terms the Shapley value is the term divided by its options. Lower is better. */
function blamedByTruth(system: GeneratedSystem, x: Matrix): number {
  const shares = new Float64Array(x.columns);
  for (const { options, coefficient } of system.terms) {
    const sign = options.reduce((product, j) => (x.data[j] === 0 ? -product : product), 1);
    for (const j of options) shares[j] = shares[j]! + (sign * coefficient) / options.length;
  }
  return shares.indexOf(Math.max(...shares));
}

function chanceOf(row: number, changeCount: number, truth: Float64Array, best: number): number {
  let count = 0;
  let lands = 0;
  for (const [other, value] of truth.entries()) {
    let distance = 0;
    for (let rest = row ^ other; rest > 0; rest &= rest - 1) distance += 1;
    if (distance !== changeCount) continue;
    count += 1;
    if (value <= best) lands += 1;
  }
  return lands / count;
}
