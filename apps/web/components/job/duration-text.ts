import { numberWithUnit } from "../../format/number-with-unit.ts";

/** Time from one moment to another as people say it: "12 s", "3 min 20 s", "1 h 5 min"; "–" before it began. */
export function durationText(from: string | null, to: string | null): string {
  if (from === null || to === null) return "–";
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
  if (seconds < 10) return numberWithUnit(seconds.toFixed(1), "s");
  if (seconds < 60) return numberWithUnit(String(Math.round(seconds)), "s");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60)
    return `${numberWithUnit(String(minutes), "min")} ${numberWithUnit(String(Math.round(seconds % 60)), "s")}`;
  return `${numberWithUnit(String(Math.floor(minutes / 60)), "h")} ${numberWithUnit(String(minutes % 60), "min")}`;
}
