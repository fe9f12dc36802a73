import { numberAt } from "../space/index.ts";
import { isCensored } from "../stats/index.ts";

/** Two columns that hold the same figures, perhaps in another unit. */
export interface Copy {
  readonly left: number;
  readonly right: number;
  /** right ≈ scale · left + offset. Scale 1 and offset 0: the same numbers. */
  readonly scale: number;
  readonly offset: number;
  /** Configurations that both sides have a value of. */
  readonly sharedCount: number;
}

/** Values by configuration key; keys missing on one side are not compared. */
export type KeyedColumn = ReadonlyMap<string, number>;

/**
 * Pairs of columns of two data sets that are equal up to scale and offset on all shared
 * configurations: the sign of a copy (a min–max normalised file, another unit), since two
 * measurements of one thing differ by noise. Constant columns and pairs with fewer than
 * `minimumShared` configurations say nothing and are left out. Runs that were cut off (infinite) must
 * be the same on both sides and do not count as shared.
 * @param tolerance largest deviation, as a share of the range of the right column; 1e-6 by default.
 */
export function detectCopies(
  left: readonly KeyedColumn[],
  right: readonly KeyedColumn[],
  {
    tolerance = 1e-6,
    minimumShared = 10,
  }: { readonly tolerance?: number; readonly minimumShared?: number } = {},
): readonly Copy[] {
  const found: Copy[] = [];
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      const copy = compare(a, b, tolerance, minimumShared);
      if (copy !== undefined) found.push({ left: i, right: j, ...copy });
    });
  });
  return found;
}

function compare(
  a: KeyedColumn,
  b: KeyedColumn,
  tolerance: number,
  minimumShared: number,
): Omit<Copy, "left" | "right"> | undefined {
  const shared = [...a.keys()].filter((key) => b.has(key));
  const wasCut = (column: KeyedColumn, key: string) => isCensored(column.get(key) as number);
  if (shared.some((key) => wasCut(a, key) !== wasCut(b, key))) return undefined;
  const keys = shared.filter((key) => !wasCut(a, key));
  if (keys.length < minimumShared) return undefined;
  const x = keys.map((key) => a.get(key) as number);
  const y = keys.map((key) => b.get(key) as number);
  const low = x.indexOf(x.reduce((m, v) => Math.min(m, v), Number.POSITIVE_INFINITY));
  const high = x.indexOf(x.reduce((m, v) => Math.max(m, v), Number.NEGATIVE_INFINITY));
  const range = numberAt(x, high) - numberAt(x, low);
  if (range === 0) return undefined;
  // The line through the two extremes: exact for a copy, and noise cannot hide in a fit.
  let scale = (numberAt(y, high) - numberAt(y, low)) / range;
  let offset = numberAt(y, low) - scale * numberAt(x, low);
  if (scale === 0) return undefined;
  const spread = Math.abs(scale) * range;
  const isEqual = y.every((value, k) => Math.abs(value - numberAt(x, k)) <= tolerance * spread);
  if (isEqual) {
    scale = 1;
    offset = 0;
  }
  const isCopy = y.every(
    (value, k) => Math.abs(scale * numberAt(x, k) + offset - value) <= tolerance * spread,
  );
  return isCopy ? { scale, offset, sharedCount: keys.length } : undefined;
}

/** What two samples share: for checks that no test row stands among the training rows. */
export interface RowOverlap {
  readonly sharedCount: number;
  /** Shared rows as a share of the smaller side, 0 … 1; 0 when a side is empty. */
  readonly share: number;
  readonly shared: readonly string[];
}

/** Configuration keys that stand on both sides, in the order of the left one. */
export function rowOverlap(left: Iterable<string>, right: Iterable<string>): RowOverlap {
  const a = new Set(left);
  const b = new Set(right);
  const shared = [...a].filter((key) => b.has(key));
  const smaller = Math.min(a.size, b.size);
  return { sharedCount: shared.length, share: smaller === 0 ? 0 : shared.length / smaller, shared };
}
