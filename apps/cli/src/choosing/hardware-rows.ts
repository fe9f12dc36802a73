import type { DeadlineVerdict, HardwareChoices } from "@perfatlas/modeling/analysis";
import { intervalText, numberText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";

/** A choice of hardware as it is printed. */
export interface ShownChoice {
  readonly machines: readonly ShownMachine[];
  readonly fastest: HardwareChoices["fastest"];
  readonly cheapest: HardwareChoices["cheapest"];
  readonly hasCosts: boolean;
  readonly deadlineSeconds: number | null;
  /** What it was learned from. */
  readonly basis: string;
}

interface ShownMachine {
  readonly name: string;
  readonly seconds: number | null;
  readonly interval: Bounds;
  readonly cost: number | null;
  readonly costInterval: Bounds;
  readonly isMeasured: boolean;
  readonly meets: DeadlineVerdict | null;
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** A table of the machines, and which of them is the best. */
export function hardwareLines(choice: ShownChoice): readonly string[] {
  const { machines, fastest, cheapest, hasCosts, deadlineSeconds, basis } = choice;
  const header = [
    ...["hardware", "seconds", "90 %"],
    ...(hasCosts ? ["cost", "90 %"] : []),
    ...(deadlineSeconds === null ? [] : ["in time"]),
  ];
  const rows = machines.map((each) => rowOf(each, hasCosts));
  const inTime = deadlineSeconds === null ? "" : ` within ${numberText(deadlineSeconds)} s`;
  return [
    ...table(header, rows),
    "",
    `fastest${inTime}: ${fastest ?? "none"}`,
    ...(hasCosts ? [`cheapest${inTime}: ${cheapest ?? "none"}`] : []),
    basis,
  ];
}

function rowOf(
  { name, seconds, interval, cost, costInterval, isMeasured, meets }: ShownMachine,
  hasCosts: boolean,
): readonly string[] {
  const range = (of: Bounds) => (isMeasured ? "measured" : intervalText(of));
  return [
    ...[name, numberText(seconds), range(interval)],
    ...(hasCosts ? [numberText(cost), range(costInterval)] : []),
    ...(meets === null ? [] : [meets]),
  ];
}
