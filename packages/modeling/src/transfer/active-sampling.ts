import { gaussianProcess } from "../learners/gaussian-process.ts";
import type { ProbabilisticPredictor } from "../learners/learner.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import { choose } from "../random/choose.ts";
import { encode, type Matrix, takeRows } from "../space/index.ts";
import { logarithmic } from "./guided/source-terms.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "active-sampling",
  summary:
    "Uses no source. Measures, one after another, the target configurations of which its Gaussian process is least sure.",
  citation: {
    authors: "D. J. C. MacKay",
    title: "Information-Based Objective Functions for Active Data Selection",
    venue: "Neural Computation",
    year: 1992,
    doi: "10.1162/neco.1992.4.4.590",
  },
  needs: { sources: 0, measurements: 1 },
  usesSources: false,
  choosesSample: true,
  usesLearner: false,
  declaredSettings: {
    startShare: {
      type: "number",
      description: "share of the budget that is drawn at random first; at least 3 measurements",
      default: 0.3,
      minimum: 0,
      maximum: 1,
    },
    rounds: {
      type: "integer",
      description: "fits before the last one; a small budget is spent one measurement at a time",
      default: 20,
      minimum: 1,
      maximum: 1000,
    },
    lookedAt: {
      type: "integer",
      description: "candidates whose uncertainty is looked at per round",
      default: 1000,
      minimum: 1,
      maximum: 100_000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of active sampling. */
export type ActiveSamplingSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Variance-driven sampling of the target alone: a Gaussian process is fitted, the configuration it
 * is least sure of is measured, and so on until the budget is spent (MacKay, 1992; uncertainty
 * sampling). When the budget is larger than the rounds, each round measures several: after each
 * pick the variance of candidates nearby is lowered, so that they do not crowd (as local
 * penalisation, González et al., AISTATS 2016). Values are learned as logarithms when all are
 * positive. No source is used; the task's learner is not either.
 */
export function activeSampling(settings: Partial<ActiveSamplingSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      const { candidates, budget, space } = task;
      requireTask(task, FACTS);
      const x = encode(space, candidates);
      const learner = gaussianProcess();
      const draw = rng.fork("draw");
      const first = Math.min(budget, Math.max(3, Math.round(all.startShare * budget)));
      const chosen = Array.from(choose(candidates.length, first, draw));
      const values = Array.from(yield chosen.map((index) => candidates[index]!));
      const fit = (round: number): Fitted => {
        const measured = chosen.map((index) => candidates[index]!);
        const sample = targetSample(task, measured, Float64Array.from(values));
        const shown = logarithmic(sample);
        return { isLog: shown !== sample, model: learner.fit(shown, rng.fork(`fit ${round}`)) };
      };
      const each = Math.max(1, Math.ceil((budget - first) / all.rounds));
      for (let round = 0; chosen.length < budget; round++) {
        const isMeasured = new Set(chosen);
        const open = Int32Array.from(candidates.keys()).filter((index) => !isMeasured.has(index));
        const count = Math.min(open.length, Math.max(all.lookedAt, each));
        const looked = choose(open.length, count, draw).map((place) => open[place]!);
        const picked = leastSure(
          fit(round).model,
          takeRows(x, looked),
          Math.min(each, budget - chosen.length),
        );
        const next = picked.map((place) => looked[place]!);
        const answers = yield next.map((index) => candidates[index]!);
        chosen.push(...next);
        values.push(...answers);
      }
      const { model, isLog } = fit(-1);
      return isLog ? { predict: (asked) => model.predict(asked).map(Math.exp) } : model;
    },
  };
}

interface Fitted {
  readonly model: ProbabilisticPredictor;
  /** Whether the model answers ln y. */
  readonly isLog: boolean;
}

/** Rows of the largest variance; each pick lowers that of rows near it. */
function leastSure(model: ProbabilisticPredictor, x: Matrix, count: number): number[] {
  const variance = model.predictVariance(x);
  const picked: number[] = [];
  while (picked.length < count) {
    let best = -1;
    for (let i = 0; i < variance.length; i++) {
      if (best < 0 || variance[i]! > variance[best]!) best = i;
    }
    picked.push(best);
    for (let i = 0; i < variance.length; i++) variance[i]! *= 1 - nearness(x, i, best);
    variance[best] = -1;
  }
  return picked;
}

/** Share of the columns on which two rows agree, to a power: 1 for equal rows, near 0 at half. */
function nearness(x: Matrix, a: number, b: number): number {
  let equal = 0;
  for (let j = 0; j < x.columns; j++) {
    if (x.data[a * x.columns + j] === x.data[b * x.columns + j]) equal++;
  }
  return (equal / Math.max(1, x.columns)) ** 8;
}
