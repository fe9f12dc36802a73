import { formatFixed, formatNumber } from "./format-number.ts";

/** Significant digits that values have at least. */
const DIGITS = 5;
/** Values that are so many times apart have no common number of decimals that suits all. */
const APART = 1000;
const DECIMALS_MAX = 6;

/**
 * How the numbers of a column are written: with as many decimals each, so that they stand below each other,
 * and no more than any of them needs. Where they differ by orders of magnitude each has its own digits.
 */
export function columnFormat(values: readonly number[]): (value: number) => string {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const single = (value: number) => formatNumber(value, DIGITS);
  if (sizes.length === 0 || !Number.isFinite(high) || high >= 1e7 || high > APART * low)
    return single;
  const enough = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(low)));
  if (enough > DECIMALS_MAX) return single;
  const needed = Math.max(...values.map((value) => decimalsOf(value, enough)));
  return (value) => formatFixed(value, needed);
}

/** Decimals of a value that is rounded to `most`, without zeros at its end. */
function decimalsOf(value: number, most: number): number {
  const [, decimals = ""] = value
    .toFixed(most)
    .replace(/\.?0+$/, "")
    .split(".");
  return most === 0 ? 0 : decimals.length;
}
