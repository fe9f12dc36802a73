import { InputError, numberAt } from "../space/index.ts";

/** A metric to optimise: which column of the points, which direction. */
export type Direction = "lower" | "higher";

/** An upper or lower bound on a column: value ≤ atMost and value ≥ atLeast. */
export interface Bound {
  readonly column: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Points whose length differs from the number of directions, or a bound on a column that is not there. */
export class ParetoShapeError extends InputError {
  readonly code = "PARETO_SHAPE";
}

/**
 * Indices of the points that no other feasible point dominates, ascending. A point dominates another
 * when it is at least as good in every objective and better in one; equal points all stay. Points
 * with a value that is not finite (failed or cut off) in an objective or a bounded column, or outside a
 * bound, are not feasible.
 * @param points n points; the first `directions.length` columns are objectives, further ones may only be bounded.
 * O(n log n) for two objectives, O(n²) at worst for more.
 */
export function paretoSet(
  points: readonly ArrayLike<number>[],
  directions: readonly Direction[],
  bounds: readonly Bound[] = [],
): readonly number[] {
  check(points, directions, bounds);
  const sign = directions.map((direction) => (direction === "lower" ? 1 : -1));
  const costs = points.map((point) => sign.map((s, k) => s * numberAt(point, k)));
  const order = points
    .map((_, index) => index)
    .filter((index) => isFeasible(points[index] as ArrayLike<number>, directions.length, bounds))
    .sort((a, b) => lexicographic(costs[a] as number[], costs[b] as number[]));
  // A point can only be dominated by one that stands before it in lexicographic order.
  const front: number[] = [];
  let bestSecond = Number.POSITIVE_INFINITY;
  for (const index of order) {
    const cost = costs[index] as number[];
    if (directions.length === 2) {
      const last = front.at(-1);
      const equalsLast = last !== undefined && lexicographic(costs[last] as number[], cost) === 0;
      if (numberAt(cost, 1) < bestSecond || equalsLast) {
        front.push(index);
        bestSecond = Math.min(bestSecond, numberAt(cost, 1));
      }
    } else if (!front.some((other) => dominates(costs[other] as number[], cost))) {
      front.push(index);
    }
  }
  return front.sort((a, b) => a - b);
}

/** Whether cost vector `a` dominates `b`; lower is better in every component. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let isBetter = false;
  for (let k = 0; k < a.length; k++) {
    if (numberAt(a, k) > numberAt(b, k)) return false;
    if (numberAt(a, k) < numberAt(b, k)) isBetter = true;
  }
  return isBetter;
}

function isFeasible(
  point: ArrayLike<number>,
  objectives: number,
  bounds: readonly Bound[],
): boolean {
  for (let k = 0; k < objectives; k++) if (!Number.isFinite(numberAt(point, k))) return false;
  return bounds.every(({ column, atMost, atLeast }) => {
    const value = numberAt(point, column);
    return (
      Number.isFinite(value) &&
      value <= (atMost ?? Number.POSITIVE_INFINITY) &&
      value >= (atLeast ?? Number.NEGATIVE_INFINITY)
    );
  });
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) {
    if (a[k] !== b[k]) return numberAt(a, k) - numberAt(b, k);
  }
  return 0;
}

function check(
  points: readonly ArrayLike<number>[],
  directions: readonly Direction[],
  bounds: readonly Bound[],
): void {
  if (directions.length === 0)
    throw new ParetoShapeError("a Pareto set needs at least one objective");
  points.forEach((point, index) => {
    if (point.length < directions.length) {
      throw new ParetoShapeError(
        `point ${index} has ${point.length} columns; ${directions.length} objectives were given`,
      );
    }
    const outside = bounds.find((bound) => bound.column >= point.length || bound.column < 0);
    if (outside !== undefined) {
      throw new ParetoShapeError(
        `a bound is on column ${outside.column}; point ${index} has ${point.length}`,
      );
    }
  });
}
