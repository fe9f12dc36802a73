import { diagnose } from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, configurationKey, uncensoredSample } from "@perfatlas/modeling/space";
import type { DiagnosisFigure, RepairRequest } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined } from "./defined.ts";
import { orderOf } from "./order-of.ts";
import { repairsOf } from "./repairs-of.ts";

/**
 * What makes a configuration perform as it does, and what repairs it where that is asked for.
 * @throws IllegalLevelError, UnknownOptionError for a configuration outside the space,
 * DegenerateSampleError, RepairTaskError.
 */
export function diagnosed(
  { sample, ...data }: EnvironmentData,
  configuration: Configuration,
  repair?: RepairRequest,
): DiagnosisFigure {
  const { space } = data;
  const order = orderOf(space, 2000);
  const whole = uncensoredSample(data);
  const found = diagnose(configuration, whole, createRng("diagnosis"), { order });
  const key = configurationKey(space, configuration);
  const row = data.configurations.findIndex((each) => configurationKey(space, each) === key);
  const { influences, forest } = found;
  return {
    sample,
    configuration,
    measured: defined(data.values[row] ?? Number.NaN),
    influences: {
      rSquared: defined(influences.rSquared),
      predicted: defined(influences.predicted),
      typical: defined(influences.typical),
      blames: influences.blames.map(({ name, options, contribution, standardError }) => ({
        name,
        options,
        contribution: defined(contribution),
        standardError: defined(standardError),
      })),
    },
    forest: {
      predicted: defined(forest.predicted),
      typical: defined(forest.typical),
      blames: forest.blames.map(({ option, contribution, standardError }) => ({
        option,
        contribution: defined(contribution),
        standardError: defined(standardError),
      })),
    },
    ...(repair === undefined ? {} : { repairs: repairsOf(whole, configuration, repair) }),
  };
}
