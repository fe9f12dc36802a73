import { formatNumber } from "../../format/format-number.ts";

const [DIGITS, DIGITS_MAX] = [4, 12];

/** How the ticks of an axis are written: with as many digits as tell each from the next. */
export function tickText(ticks: readonly number[]): (tick: number) => string {
  let digits = DIGITS;
  const textCount = () => new Set(ticks.map((tick) => formatNumber(tick, digits))).size;
  while (digits < DIGITS_MAX && textCount() < ticks.length) digits++;
  return (tick) => formatNumber(tick, digits);
}
