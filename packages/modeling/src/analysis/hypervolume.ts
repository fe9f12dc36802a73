import { InputError, numberAt } from "../space/index.ts";
import type { Direction } from "./pareto.ts";

/** A reference point that is not finite, or whose length is not that of the points. */
export class HypervolumeShapeError extends InputError {
  readonly code = "HYPERVOLUME_SHAPE";
}

/**
 * Volume that the points dominate up to a reference point (Zitzler & Thiele, 1998), in the product of
 * the objectives' units. Points that are not better than the reference in every objective, and those
 * that were cut off or failed in one (not finite), add nothing.
 * Exact: a sweep for two objectives, slicing for more (fine for up to some hundred points).
 */
export function hypervolume(
  points: readonly ArrayLike<number>[],
  directions: readonly Direction[],
  reference: ArrayLike<number>,
): number {
  if (
    reference.length !== directions.length ||
    points.some((point) => point.length < directions.length)
  ) {
    throw new HypervolumeShapeError(`points and reference need ${directions.length} values each`);
  }
  const odd = Array.from(reference).find((value) => !Number.isFinite(value));
  if (odd !== undefined) {
    throw new HypervolumeShapeError(`the reference point has ${odd}; legal are finite values`);
  }
  const sign = directions.map((direction) => (direction === "lower" ? 1 : -1));
  const corner = sign.map((s, k) => s * numberAt(reference, k));
  const costs = points
    .map((point) => sign.map((s, k) => s * numberAt(point, k)))
    .filter((cost) => cost.every((v, k) => Number.isFinite(v) && v < numberAt(corner, k)));
  return sliced(costs, corner);
}

/** Sweeps the last objective from its best value on; the area below is that of one objective fewer. */
function sliced(costs: readonly (readonly number[])[], corner: readonly number[]): number {
  const last = corner.length - 1;
  if (costs.length === 0) return 0;
  if (last === 0) return numberAt(corner, 0) - Math.min(...costs.map((cost) => numberAt(cost, 0)));
  const order = [...costs].sort((a, b) => numberAt(a, last) - numberAt(b, last));
  let volume = 0;
  for (let i = 0; i < order.length; i++) {
    const from = numberAt(order[i] as readonly number[], last);
    const to =
      i + 1 < order.length
        ? numberAt(order[i + 1] as readonly number[], last)
        : numberAt(corner, last);
    if (to === from) continue;
    const below = order.slice(0, i + 1).map((cost) => cost.slice(0, last));
    volume += (to - from) * sliced(below, corner.slice(0, last));
  }
  return volume;
}
