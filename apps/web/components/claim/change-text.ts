import { formatFixed } from "../../format/format-number.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";

/** How an error differs: "22.9 % lower"; "–" where nothing was found. */
export function changeText(lower: number | null): string {
  if (lower === null) return "–";
  return `${numberWithUnit(formatFixed(Math.abs(lower), 1), "%")} ${lower < 0 ? "higher" : "lower"}`;
}
