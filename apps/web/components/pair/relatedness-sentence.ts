import { formatCount, formatFixed } from "../../format/format-number.ts";
import { metricText } from "../../format/metric-text.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";
import type { Relatedness } from "./relatedness-table.tsx";

/** What the figures say of two environments, in a sentence or two. */
export function relatednessSentence(
  { spearman, sharedCount, censoredCount, topOverlap, topShare }: Relatedness,
  metric: string,
): string {
  const { value, interval } = spearman;
  const shared = `${formatCount(sharedCount)} configurations were tried in both`;
  if (value === null)
    return `${shared}; nothing can be said of their order, for one side does not vary.`;
  const range =
    interval.low === null
      ? ""
      : ` (${formatFixed(interval.low, 2)} to ${formatFixed(interval.high, 2)})`;
  const best =
    topOverlap.value === null
      ? ""
      : ` Of the source’s best ${numberWithUnit(formatFixed(100 * topShare, 0), "%")}, ` +
        `${numberWithUnit(formatFixed(100 * topOverlap.value, 0), "%")} are among the target’s best.`;
  const cut =
    censoredCount === 0
      ? ""
      : ` Runs of ${formatCount(censoredCount)} shared configurations were cut off on a side.`;
  return (
    `${shared}. By ${metricText(metric)} they are ranked ${likeness(value)}: ρ = ` +
    `${formatFixed(value, 2)}${range}.${best}${cut}`
  );
}

function likeness(rho: number): string {
  if (rho >= 0.9) return "almost alike";
  if (rho >= 0.6) return "much alike";
  if (rho >= 0.3) return "somewhat alike";
  return rho > -0.3 ? "unlike each other" : "the other way round";
}
