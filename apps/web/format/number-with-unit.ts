/** Between a number and its unit: lines do not break there. */
const NO_BREAK = "\u00a0";

/** A number as text with its unit, which stay in one line: "9.62 %", "34.3 MiB"; a bare number has no unit. */
export function numberWithUnit(number: string, unit: string): string {
  return unit === "" ? number : `${number}${NO_BREAK}${unit}`;
}
