import { type Predictor, ranksByMedian } from "../../learners/learner.ts";
import { type Configuration, encode, InputError, type Sample } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import { mixtureSource } from "../informed-mixture/mixture-source.ts";
import type { TransferTask } from "../strategy.ts";

/** A configuration to measure because it may be the best, and who says so. */
export interface Recommendation {
  readonly configuration: Configuration;
  /** Index into the candidates. */
  readonly candidate: number;
  readonly because: "ranked best by the model" | "ranked best by a source";
}

/** What is recommended from. */
export interface RecommendationTask
  extends Pick<TransferTask, "space" | "metric" | "sources" | "candidates"> {
  /** Learned from the target. */
  readonly predictor: Predictor;
  /** Indices of candidates that are measured already. */
  readonly measured: ArrayLike<number>;
  readonly count: number;
}

/** A number of recommendations that cannot be made. */
export class RecommendationError extends InputError {
  readonly code = "RECOMMENDATION";
}

/**
 * Configurations that are worth measuring to find the best one, none measured or named twice; fewer where
 * no more are left. The model's best and the sources' best take turns, each source in its turn: where
 * hardware is alike, the source's own order is the better one, elsewhere the model's, and few
 * measurements do not tell which. The model ranks by medians where it has them (`ranksByMedian`), since
 * answers that lean low recommend what nobody has seen. Best is lowest or highest as the metric says.
 * @throws RecommendationError when count is negative or not whole.
 */
export function recommend(task: RecommendationTask): readonly Recommendation[] {
  const { candidates, space, metric, sources, predictor, count } = task;
  if (!Number.isInteger(count) || count < 0) {
    throw new RecommendationError(
      `cannot recommend ${count} configurations; give a whole number from 0`,
    );
  }
  const x = encode(space, candidates);
  const byModel = ranksByMedian(predictor) ? predictor.predictMedian(x) : predictor.predict(x);
  const said = (sample: Sample): Float64Array =>
    mixtureSource(sample).opinions(x, "process").measured;
  const orders = [byModel, ...sources.map(said)].map((values) => ordered(values, metric.better));
  const isTaken = new Set(Array.from(task.measured));
  const found: Recommendation[] = [];
  const places = orders.map(() => 0);
  const total = Math.min(count, candidates.length - isTaken.size);
  for (let turn = 0; found.length < total; turn++) {
    // The model speaks at every other turn, the sources share the rest.
    const who =
      turn % 2 === 0 || sources.length === 0 ? 0 : 1 + (((turn - 1) / 2) % sources.length);
    const order = orders[who] as Int32Array;
    let candidate = -1;
    while (candidate < 0) {
      const next = numberAt(order, places[who] as number);
      places[who] = (places[who] as number) + 1;
      if (!isTaken.has(next)) candidate = next;
    }
    isTaken.add(candidate);
    found.push({
      configuration: candidates[candidate] as Configuration,
      candidate,
      because: who === 0 ? "ranked best by the model" : "ranked best by a source",
    });
  }
  return found;
}

/** Indices from the best value to the worst; equal values in their own order. */
function ordered(values: Float64Array, better: "lower" | "higher"): Int32Array {
  const sign = better === "lower" ? 1 : -1;
  return Int32Array.from(values.keys()).sort(
    (a, b) => sign * (numberAt(values, a) - numberAt(values, b)) || a - b,
  );
}
