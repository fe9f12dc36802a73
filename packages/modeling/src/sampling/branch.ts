import type { Rng } from "../random/rng.ts";
import type { Value } from "../space/evaluate.ts";
import { levelCount, type Option } from "../space/index.ts";
import { gridSize } from "./option-levels.ts";

/** Levels low … high of an option, by number. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a search tries for an option: some of its levels, or one value. */
export type Branch = Span | { readonly only: Value };

/** Points of a real range without step when levels are random. */
const FINE = 2 ** 30;

/** Number of an option's levels that a search tries. */
export function branchSize(option: Option, rng: Rng | undefined): number {
  return rng !== undefined && !Number.isFinite(levelCount(option)) ? FINE : gridSize(option);
}

/**
 * A span in two parts, the one to try first last: halves, or the first level and the rest where no
 * rule can leave out a half. With `rng` the larger part comes first more often, so that every level is
 * as likely to be the first one.
 */
export function halves({ low, high }: Span, isRuled: boolean, rng: Rng | undefined): Branch[] {
  const middle = isRuled || rng !== undefined ? low + Math.floor((high - low) / 2) : low;
  const parts = [
    { low: middle + 1, high },
    { low, high: middle },
  ];
  const isUpperFirst = rng !== undefined && rng.next() < (high - middle) / (high - low + 1);
  return isUpperFirst ? parts.reverse() : parts;
}
