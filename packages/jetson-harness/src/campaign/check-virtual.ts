import { ExperimentError, type LoadedExperiment } from "../experiment/parse-experiment.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * Refuses an experiment whose command takes time of this computer on a board that has its own.
 * @throws ExperimentError where the command stands.
 */
export function checkVirtual({ experiment, place }: LoadedExperiment, machine: Machine): void {
  if (machine.perform === undefined) return;
  const { command, start } = experiment.run;
  if (start !== undefined) {
    const why = "a simulated board with a clock of its own starts no server";
    throw new ExperimentError(why, place(["run", "start"]));
  }
  const metered = experiment.metrics.findIndex(({ extract }) => extract.power?.meter !== undefined);
  if (metered >= 0) {
    const why = "an external meter measures in the time of this world: leave --virtual-clock out";
    throw new ExperimentError(why, place(["metrics", metered, "extract", "power", "meter"]));
  }
  if (command[0] === "perfatlas-harness" && command[1] === "simulate-workload") return;
  throw new ExperimentError(
    `a simulated board with a clock of its own runs only perfatlas-harness simulate-workload, not ${command[0]}: ` +
      "leave --virtual-clock out",
    place(["run", "command"]),
  );
}
