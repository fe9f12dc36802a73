import type { Predictor } from "../../learners/learner.ts";
import { createRng } from "../../random/create-rng.ts";
import { encode } from "../../space/index.ts";
import { mean } from "../../stats/mean.ts";
import { variance } from "../../stats/variance.ts";
import type { TransferTask } from "../strategy.ts";

const BIN_COUNT = 10;

/**
 * The candidate that is expected to bring the target's distribution closest to the source's. Both
 * are histograms of ten bins of standardised values; what a candidate would add is read off the
 * first source's model; closeness is the Kullback-Leibler divergence of the source from the target,
 * with half a count added to every bin so that it is finite.
 * @param looked indices of candidates. @param values measured in the target so far.
 */
export function nearestToSource(
  task: TransferTask,
  looked: Int32Array,
  values: readonly number[],
): number {
  const source = task.sources[0]!;
  const center = mean(source.y);
  const scale = Math.sqrt(variance(source.y, 0)) || 1;
  const wanted = histogram(source.y.map((value) => (value - center) / scale));
  const own = standardised(values);
  // The seed is fixed: the model of the source does not depend on what was drawn before.
  const model: Predictor = task.learner.fit(source, createRng("nearest to source"));
  const x = encode(
    task.space,
    Array.from(looked, (index) => task.candidates[index]!),
  );
  const expected = model.predict(x);
  let best = looked[0]!;
  let least = Number.POSITIVE_INFINITY;
  looked.forEach((index, k) => {
    const counts = histogram(Float64Array.from([...own, (expected[k]! - center) / scale]));
    const divergence = kullbackLeibler(wanted, counts);
    if (divergence < least) {
      least = divergence;
      best = index;
    }
  });
  return best;
}

function standardised(values: readonly number[]): Float64Array {
  if (values.length === 0) return new Float64Array(0);
  const center = mean(values);
  const scale = Math.sqrt(variance(values, 0)) || 1;
  return Float64Array.from(values, (value) => (value - center) / scale);
}

/** Shares of values in ten bins from −2.5 to 2.5 standard deviations, ends included. */
function histogram(values: Float64Array): Float64Array {
  const counts = new Float64Array(BIN_COUNT).fill(0.5);
  for (const value of values) {
    const bin = Math.floor(((value + 2.5) / 5) * BIN_COUNT);
    counts[Math.max(0, Math.min(BIN_COUNT - 1, bin))]! += 1;
  }
  const total = values.length + 0.5 * BIN_COUNT;
  return counts.map((count) => count / total);
}

function kullbackLeibler(p: Float64Array, q: Float64Array): number {
  return p.reduce((sum, share, bin) => sum + share * Math.log(share / q[bin]!), 0);
}
