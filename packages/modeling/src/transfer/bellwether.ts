import type { Predictor } from "../learners/learner.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import type { Matrix } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { ranks } from "../stats/ranks.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";
import { fitSources, sourcePredictions } from "./sources/fit-sources.ts";
import { lineShift } from "./sources/line-shift.ts";
import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

export interface BellwetherSettings {
  /** Rounds of the race; each measures an equal part of the budget. */
  readonly rounds: number;
  /** A source drops out when it is worse than the leader at this level (one-sided, paired). */
  readonly alpha: number;
  /**
   * Whether the bellwether's prediction is shifted to the target by a line, as linear-shift does.
   */
  readonly shift: boolean;
}

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
  const { rounds, alpha, shift } = { rounds: 5, alpha: 0.05, shift: true, ...settings };
  return {
    name: "bellwether",
    settings: { rounds, alpha, shift },
    citation: {
      authors: "R. Krishna, V. Nair, P. Jamshidi, T. Menzies",
      title: "Whence to Learn? Transferring Knowledge in Configurable Systems Using BEETLE",
      venue: "IEEE Transactions on Software Engineering",
      year: 2020,
      doi: "10.1109/TSE.2020.2983927",
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, "bellwether", { budget: 1, sources: 1 });
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
      const winner = models[inRace[0] as number] as Predictor;
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
      const column = y.map((_, i) => predicted.data[i * predicted.columns + k] as number);
      const errors = ranks(column).map((rank, i) => Math.abs(rank - (wanted[i] as number)));
      return { k, errors, meanError: mean(errors) };
    })
    .sort((a, b) => a.meanError - b.meanError);
  const leader = standings[0]!;
  return standings
    .filter((one) => one === leader || wilcoxon(one.errors, leader.errors, "greater").p > alpha)
    .map((one) => one.k);
}
