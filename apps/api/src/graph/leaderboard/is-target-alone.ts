import type { StrategyRow } from "@perfatlas/db";

/**
 * Whether a strategy learns from the target alone, on the rows that it is given: what transfer is compared with. One
 * that chooses its sample is a rival, not the baseline.
 */
export function isTargetAlone({ origin, usesSources, choosesSample }: StrategyRow): boolean {
  return origin === "reproduced" && usesSources === false && choosesSample === false;
}
