import type { Fact } from "@perfatlas/modeling/space";
import { totalSensors } from "../boards/board.ts";
import { energySources } from "../experiment/energy-sources.ts";
import type { Experiment } from "../experiment/experiment.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * By what each energy of an experiment is measured: facts of its environment, so that figures of another meter are
 * refused there. The rate, what was gross and what the machine drew at rest stand beside every run.
 */
export function energyFacts(
  { metrics }: Pick<Experiment, "metrics">,
  { sys, board }: Machine,
): Readonly<Record<string, Fact>> {
  const sensors = board.sensors(sys);
  const total = totalSensors(board, sensors).map(({ name }) => name);
  const facts: Record<string, Fact> = {};
  for (const { name, extract } of metrics) {
    const sources = energySources(extract, total) ?? [];
    if (sources.length === 0) continue;
    const kinds = sources.map((source) => sensors.find((one) => one.name === source)?.meter);
    facts[`${name}_meter`] =
      extract.power?.meter === undefined
        ? [...new Set(kinds)].filter((kind) => kind !== undefined).join(" + ") || "unknown"
        : "external";
    facts[`${name}_rails`] = sources.join(" + ");
    facts[`${name}_is`] = extract.power?.subtractIdle === true ? "above idle" : "gross";
  }
  return facts;
}
