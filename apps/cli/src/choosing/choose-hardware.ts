import { type HardwareChoices, judgeHardware, selectHardware } from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { UsageError } from "../usage-error.ts";
import type { RunTable } from "./read-runs.ts";

/** What is known of a new workload, and wanted of its hardware. */
export interface HardwareWish {
  /** Seconds that it took, by hardware. */
  readonly measured: ReadonlyMap<string, number>;
  /** Price of an hour, by hardware; empty: costs are not asked for. */
  readonly prices: ReadonlyMap<string, number>;
  /** Seconds. */
  readonly deadline: number | null;
}

/** The choice, and what it was learned from. */
interface HardwareVerdict extends HardwareChoices {
  readonly workloadCount: number;
  readonly censoredCount: number;
}

/**
 * What a workload takes on each hardware, told from its run times on a few and from what others took on all.
 * @throws UsageError for a hardware without a price, or that there is not; HardwareRunsError.
 */
export function chooseHardware(
  { hardware: names, seconds, groups }: RunTable,
  { measured, prices, deadline }: HardwareWish,
): HardwareVerdict {
  const strange = [...prices.keys()].filter((name) => !names.includes(name));
  const unpriced = prices.size === 0 ? [] : names.filter((name) => !prices.has(name));
  if (strange.length > 0 || unpriced.length > 0) {
    throw new UsageError(
      strange.length > 0
        ? `there is no hardware ${strange.join(", ")}; there are ${names.join(", ")}`
        : `--price is needed of ${unpriced.join(", ")}, too`,
    );
  }
  const hardware = names.map((name) => ({ name, costPerSecond: (prices.get(name) ?? 0) / 3600 }));
  const found = selectHardware({ hardware, seconds, groups }, measured, createRng("hardware"));
  const choices = judgeHardware(found.predictions, deadline);
  return {
    ...choices,
    cheapest: prices.size === 0 ? null : choices.cheapest,
    workloadCount: found.workloadCount,
    censoredCount: found.censoredCount,
  };
}
