import type { Rng } from "../random/rng.ts";
import { numberAt } from "../space/index.ts";
import { type Interval, quantile } from "../stats/index.ts";

/**
 * Percentile bootstrap 95 % intervals of several figures of n rows at once (Efron 1979): what
 * `bootstrapInterval` does for one, where one fit gives them all.
 * @param figures takes n row numbers with repetition and answers `count` figures; NaN is left out.
 * @param draws 0 gives NaN ends.
 */
export function bootstrapRows(
  n: number,
  count: number,
  draws: number,
  rng: Rng,
  figures: (rows: Int32Array) => ArrayLike<number>,
): readonly Interval[] {
  const drawn: number[][] = Array.from({ length: count }, () => []);
  const rows = new Int32Array(n);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++) rows[i] = rng.integer(n);
    const answer = figures(rows);
    for (let k = 0; k < count; k++) {
      const figure = numberAt(answer, k);
      if (!Number.isNaN(figure)) (drawn[k] as number[]).push(figure);
    }
  }
  return drawn.map((list) => ({ low: quantile(list, 0.025), high: quantile(list, 0.975) }));
}
