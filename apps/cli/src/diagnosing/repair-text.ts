import { numberText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";
import type { FoundRepair, FoundRepairs } from "./find-repairs.ts";

/** Repairs as text: the smallest as a patch of the option list, then all of them. */
export function repairText({ metric, goal, repairs, confirmed }: FoundRepairs): readonly string[] {
  if (repairs.length === 0) return ["", "Repair: no change of options is expected to be better."];
  const smallest = repairs.find(({ reachesGoal }) => reachesGoal);
  const wanted = `${numberText(goal)} ${metric.unit}`;
  return [
    "",
    ...(smallest === undefined
      ? [`Repair: nothing is expected to reach ${wanted}; the best of each number of changes:`]
      : [
          `Smallest repair that is expected to reach ${wanted} (predicted ${numberText(smallest.predicted)}):`,
          ...patchOf(smallest),
          "",
        ]),
    ...table(
      ["changes", "predicted", "gain", "reaches", "repair"],
      repairs.map(({ changes, predicted, gain, reachesGoal }) => [
        changes.length,
        numberText(predicted),
        numberText(gain),
        reachesGoal ? "yes" : "no",
        changes.map(({ option, to }) => `${option}=${to}`).join(" "),
      ]),
    ),
    ...(confirmed === null ? [] : confirmedText(confirmed)),
  ];
}

function confirmedText({
  repair,
  before,
  after,
  gain,
  measuredCount,
}: NonNullable<FoundRepairs["confirmed"]>): readonly string[] {
  const measured = `${measuredCount} measured`;
  if (repair === undefined) {
    return ["", `Confirmed (${measured}): no repair is better than ${numberText(before)}.`];
  }
  return [
    "",
    `Confirmed (${measured}): ${numberText(before)} becomes ${numberText(after)}, a gain of ${numberText(gain)}:`,
    ...patchOf(repair),
  ];
}

function patchOf({ changes }: FoundRepair): readonly string[] {
  return changes.flatMap(({ option, from, to }) => [`-${option}=${from}`, `+${option}=${to}`]);
}
