import type { Predictor } from "../learners/learner.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import type { Matrix } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { mean } from "../stats/mean.ts";
import { ranks } from "../stats/ranks.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";
import { fitSources, sourcePredictions } from "./sources/fit-sources.ts";
import { lineShift } from "./sources/line-shift.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "bellwether",
  summary:
    "Races the sources on a few target measurements, keeps the best one and shifts its prediction by a straight line.",
  citation: {
    authors: "R. Krishna, V. Nair, P. Jamshidi, T. Menzies",
    title: "Whence to Learn? Transferring Knowledge in Configurable Systems Using BEETLE",
    venue: "IEEE Transactions on Software Engineering",
    year: 2020,
    doi: "10.1109/TSE.2020.2983927",
  },
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    rounds: {
      type: "integer",
      description: "rounds of the race; each measures an equal part of the budget",
      default: 5,
      minimum: 1,
      maximum: 100,
    },
    alpha: {
      type: "number",
      description: "a source drops out when it is worse than the leader at this level",
      default: 0.05,
      minimum: 0,
      maximum: 1,
    },
    shift: {
      type: "boolean",
      description: "whether the winner’s prediction is shifted to the target by a line",
      default: true,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of the bellwether. */
export type BellwetherSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Races the sources on a few target rows and keeps the best, the bellwether (BEETLE: Krishna et
 * al., TSE 2020). A source's error on a row is the difference between the row's rank in its
 * prediction and in the measurement, as the paper ranks; after each round the sources that are
 * significantly worse than the leader are dropped, and the least mean error wins at the end.
 *
 * Departures: the paper races sources against all other environments and needs no target rows for
 * that, and uses the bellwether's model unchanged because it asks for the best configuration only.
 * Here values are predicted, so the model is shifted by a line (`shift: false` leaves it as it is).
 */
export function bellwether(settings: Partial<BellwetherSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  const { rounds, alpha, shift } = all;
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const models = fitSources(task, rng);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const y = new Float64Array(chosen.length);
      let inRace = models.map((_, k) => k);
      for (let round = 0, from = 0; round < rounds; round++) {
        const to = Math.ceil((chosen.length * (round + 1)) / rounds);
        if (to === from) continue;
        y.set(yield chosen.slice(from, to), from);
        from = to;
        const { x } = targetSample(task, chosen.slice(0, to), y.slice(0, to));
        inRace = survivors(sourcePredictions(models, x), y.slice(0, to), inRace, alpha);
      }
      const winner = models[numberAt(inRace, 0)] as Predictor;
      if (!shift) return winner;
      const { x } = targetSample(task, chosen, y);
      return lineShift(winner, winner.predict(x), y).predictor;
    },
  };
}

/** Sources still in the race, the leader first. predicted: n×K. */
function survivors(
  predicted: Matrix,
  y: Float64Array,
  inRace: readonly number[],
  alpha: number,
): number[] {
  const wanted = ranks(y);
  const standings = inRace
    .map((k) => {
      const column = y.map((_, i) => numberAt(predicted.data, i * predicted.columns + k));
      const errors = ranks(column).map((rank, i) => Math.abs(rank - numberAt(wanted, i)));
      return { k, errors, meanError: mean(errors) };
    })
    .sort((a, b) => a.meanError - b.meanError);
  const leader = standings[0]!;
  return standings
    .filter((one) => one === leader || wilcoxon(one.errors, leader.errors, "greater").p > alpha)
    .map((one) => one.k);
}
