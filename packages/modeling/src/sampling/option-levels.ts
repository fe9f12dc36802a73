import { isRange, type Level, levelCount, type Option, type Range } from "../space/index.ts";
import { SamplingError } from "./sampling-method.ts";

/** Points of a real range without step that designs use: ends and quarters. */
export const REAL_LEVEL_COUNT = 5;

/** Longer lists make no design. */
const LONGEST = 100_000;

/** Number of levels that designs use of an option. */
export function gridSize(option: Option): number {
  const count = levelCount(option);
  return Number.isFinite(count) ? count : REAL_LEVEL_COUNT;
}

/** Level k (from 0) of those that designs use: a real range without step gives its ends and quarters. */
export function gridLevel(option: Option, k: number, size = gridSize(option)): Level {
  const { domain } = option;
  if (!isRange(domain)) return domain[k] as Level;
  if (Number.isFinite(levelCount(option))) return levelOfRange(domain, k);
  return domain.min + ((domain.max - domain.min) * k) / (size - 1);
}

/** Level k of a range of steps; the last one is not rounded beyond the end (3 · 0.1 is above 0.3). */
export function levelOfRange({ min, max, step = 1 }: Range, k: number): number {
  return Math.min(max, min + k * step);
}

/**
 * The levels that designs use, in order.
 * @throws SamplingError for more than 100,000.
 */
export function optionLevels(option: Option): readonly Level[] {
  const { domain } = option;
  if (!isRange(domain)) return domain;
  const size = gridSize(option);
  if (size > LONGEST) {
    throw new SamplingError(
      `option "${option.name}" has ${size} levels, too many to try each: give its range a step, or ` +
        "choose a design that draws levels (random, latin-hypercube)",
      "too-many",
    );
  }
  return Array.from({ length: size }, (_, k) => gridLevel(option, k, size));
}

/** The first and the last level of an option. */
export function endLevels(option: Option): readonly [Level, Level] {
  return [gridLevel(option, 0), gridLevel(option, gridSize(option) - 1)];
}
