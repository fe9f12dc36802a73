import { formatNumber } from "./format-number.ts";
import { numberWithUnit } from "./number-with-unit.ts";
import { unitScale } from "./unit-scale.ts";

/** A value with the unit in which it reads best: "34.3 MiB", "1.5 ms"; "–" for null. */
export function formatQuantity(value: number | null | undefined, unit: string, digits = 4): string {
  if (value === null || value === undefined) return "–";
  const scale = unitScale(unit, value);
  const number = formatNumber(value * scale.factor, digits);
  return numberWithUnit(number, scale.unit);
}
