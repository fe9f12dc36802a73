import type { HardwarePrediction } from "./select-hardware.ts";

/** Whether a run surely ends before a deadline, perhaps (its 90 % interval holds it), or not. */
export const DEADLINE_VERDICTS = ["surely", "perhaps", "no"] as const;
export type DeadlineVerdict = (typeof DEADLINE_VERDICTS)[number];

/** A machine with what the workload is expected to take on it. */
export interface JudgedHardware extends HardwarePrediction {
  /** Null without a deadline. */
  readonly meets: DeadlineVerdict | null;
}

/** The machines, and the best of those that meet the deadline as surely as any does; null where none may. */
export interface HardwareChoices {
  readonly hardware: readonly JudgedHardware[];
  readonly fastest: string | null;
  /** Of those whose cost is a number; null where none is. */
  readonly cheapest: string | null;
}

/** What predictions mean for a deadline in seconds. A machine whose time cannot be told is never chosen. */
export function judgeHardware(
  predictions: readonly HardwarePrediction[],
  deadline: number | null,
): HardwareChoices {
  const judged = predictions.map(
    (each): JudgedHardware => ({ ...each, meets: meetsOf(each, deadline) }),
  );
  const among = (meets: DeadlineVerdict | null) => judged.filter((each) => each.meets === meets);
  const [eligible = []] = [among(null), among("surely"), among("perhaps")].filter(
    ({ length }) => length > 0,
  );
  const least = (of: (each: JudgedHardware) => number) =>
    eligible.filter((each) => Number.isFinite(of(each))).toSorted((a, b) => of(a) - of(b))[0]
      ?.name ?? null;
  return {
    hardware: judged,
    fastest: least(({ seconds }) => seconds),
    cheapest: least(({ cost }) => cost),
  };
}

function meetsOf(
  { interval }: HardwarePrediction,
  deadline: number | null,
): DeadlineVerdict | null {
  if (deadline === null) return null;
  if (interval.high <= deadline) return "surely";
  return interval.low > deadline ? "no" : "perhaps";
}
