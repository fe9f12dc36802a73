import type { Fact } from "@perfatlas/modeling/space";
import { checkApplied } from "../experiment/check-applied.ts";
import { checkExperiment } from "../experiment/check-experiment.ts";
import { checkOutputs } from "../experiment/check-outputs.ts";
import { checkPlaceholders } from "../experiment/check-placeholders.ts";
import type { LoadedExperiment } from "../experiment/parse-experiment.ts";
import type { ResolvedOption } from "../experiment/resolve-space.ts";
import type { Machine } from "../machine/machine.ts";
import { checkMachine } from "./check-machine.ts";
import { checkVirtual } from "./check-virtual.ts";

/**
 * Refuses a campaign that would measure something else than its experiment says.
 * @param facts what the machine and the experiment tell about the environment.
 * @throws ExperimentError with file, line and column.
 */
export function checkPlan(
  loaded: LoadedExperiment,
  machine: Machine,
  options: readonly ResolvedOption[],
  facts: Readonly<Record<string, Fact>>,
): void {
  checkExperiment(loaded);
  checkPlaceholders(loaded, facts);
  checkApplied(loaded, options);
  checkMachine(loaded, machine, options);
  checkVirtual(loaded, machine);
  checkOutputs(loaded, options, facts);
}
