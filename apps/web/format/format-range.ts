import { formatNumber } from "./format-number.ts";
import { numberWithUnit } from "./number-with-unit.ts";
import { unitScale } from "./unit-scale.ts";

/** Two values in the unit in which the higher one reads best, said once: "112 to 156 ms". */
export function formatRange(
  low: number | undefined,
  high: number | undefined,
  unit: string,
): string {
  const scale = unitScale(unit, high);
  const text = (value: number | undefined) =>
    formatNumber(value === undefined ? undefined : value * scale.factor);
  return `${text(low)} to ${numberWithUnit(text(high), scale.unit)}`;
}
