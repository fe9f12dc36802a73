import type { Configuration, ConfigurationSpace, Level } from "../space/index.ts";
import { keepsAll } from "./complete-configuration.ts";
import { optionLevels } from "./option-levels.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/** More configurations than this are not listed. */
const MOST = 2_000_000;

/**
 * Every valid configuration, the last option changing fastest. Ranges give their `optionLevels`.
 */
export const fullFactorial: SamplingMethod = {
  name: "full-factorial",
  citation: {
    authors: "R. A. Fisher",
    title: "The Design of Experiments",
    venue: "Oliver & Boyd",
    year: 1935,
  },
  size: "own",
  sample(space) {
    const found: Configuration[] = [];
    for (const configuration of everyConfiguration(space)) {
      if (found.length === MOST) {
        throw new SamplingError(`${space.system} has more than ${MOST} valid configurations`);
      }
      found.push(configuration);
    }
    return found;
  },
};

/**
 * Counts through the valid configurations; branches that break a constraint are not entered. Stops
 * early without an error when more than `stepLimit` partial configurations were looked at.
 */
export function* everyConfiguration(
  space: ConfigurationSpace,
  stepLimit = Number.POSITIVE_INFINITY,
): Generator<Configuration> {
  const levels = space.options.map(optionLevels);
  const chosen: Record<string, Level> = {};
  let steps = 0;
  function* from(depth: number): Generator<Configuration> {
    const option = space.options[depth];
    if (option === undefined) {
      yield { ...chosen };
      return;
    }
    for (const level of levels[depth] as readonly Level[]) {
      if (++steps > stepLimit) return;
      chosen[option.name] = level;
      if (keepsAll(space, chosen)) yield* from(depth + 1);
    }
    delete chosen[option.name];
  }
  yield* from(0);
}
