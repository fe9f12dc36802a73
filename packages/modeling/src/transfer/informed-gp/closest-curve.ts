import { median } from "../../stats/median.ts";
import type { Opinions } from "./source-view.ts";

/** ln values of one source curve, from what the sources say about some rows. */
export type Curve = (opinions: readonly Opinions[]) => Float64Array;

/**
 * The curve with the least mean |z − b − median(z − b)| on the training rows, among every source, every
 * forest of a source, and the means of both kinds: the one that is closest to ln y up to an offset.
 */
export function closestCurve(z: Float64Array, opinions: readonly Opinions[]): Curve {
  const curves: Curve[] = (["measured", "smoothed"] as const).flatMap((kind) => [
    ...opinions.map(
      (_, k): Curve =>
        (said) =>
          (said[k] as Opinions)[kind],
    ),
    (said) => meanOf(said.map((opinion) => opinion[kind])),
  ]);
  let best = curves[0] as Curve;
  let least = Number.POSITIVE_INFINITY;
  for (const curve of curves) {
    const values = curve(opinions);
    const distance = z.map((value, i) => value - (values[i] as number));
    const middle = median(distance);
    const size = distance.reduce((sum, value) => sum + Math.abs(value - middle), 0);
    if (size < least) {
      least = size;
      best = curve;
    }
  }
  return best;
}

function meanOf(series: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array((series[0] as Float64Array).length);
  for (const values of series) {
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
  }
  return sums.map((sum) => sum / series.length);
}
