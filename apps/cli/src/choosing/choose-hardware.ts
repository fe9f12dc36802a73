import { type HardwarePrediction, selectHardware } from "@perfatlas/modeling/analysis";
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

/** A machine with what the workload is expected to take on it. */
export interface JudgedHardware extends HardwarePrediction {
  /** Whether the 90 % interval ends before the deadline, begins behind it, or holds it; null without one. */
  readonly meets: "no" | "perhaps" | "surely" | null;
}

/** The machines, and the best of those that meet the deadline as surely as any does; null where none may. */
export interface HardwareVerdict {
  readonly hardware: readonly JudgedHardware[];
  readonly fastest: string | null;
  /** Null also without prices. */
  readonly cheapest: string | null;
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
  const judged = found.predictions.map(
    (each): JudgedHardware => ({
      ...each,
      meets: meetsOf(each, deadline),
    }),
  );
  const among = (meets: JudgedHardware["meets"]) => judged.filter((each) => each.meets === meets);
  const [eligible = []] = [among(null), among("surely"), among("perhaps")].filter(
    ({ length }) => length > 0,
  );
  const least = (of: (each: JudgedHardware) => number) =>
    eligible.filter((each) => Number.isFinite(of(each))).toSorted((a, b) => of(a) - of(b))[0]
      ?.name ?? null;
  return {
    hardware: judged,
    fastest: least(({ seconds }) => seconds),
    cheapest: prices.size === 0 ? null : least(({ cost }) => cost),
    workloadCount: found.workloadCount,
    censoredCount: found.censoredCount,
  };
}

function meetsOf({ interval }: HardwarePrediction, deadline: number | null) {
  if (deadline === null) return null;
  if (interval.high <= deadline) return "surely";
  return interval.low > deadline ? "no" : "perhaps";
}
