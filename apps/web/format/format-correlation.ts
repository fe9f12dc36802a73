import { formatNumber } from "./format-number.ts";

/** Most significant digits that a correlation is told with. */
const MOST_DIGITS = 7;

/** A correlation to three digits, or to as many as tell it from 1 and −1: 0.989, 0.9996, −0.99998. */
export function formatCorrelation(value: number): string {
  let digits = 3;
  while (Math.abs(value) < 1 && digits < MOST_DIGITS && isWhole(formatNumber(value, digits)))
    digits++;
  return formatNumber(value, digits);
}

function isWhole(text: string): boolean {
  return text === "1" || text === "−1";
}
