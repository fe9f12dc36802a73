import {
  type Configuration,
  type ConfigurationSpace,
  keepsConstraint,
  type Level,
  type Option,
} from "../space/index.ts";
import { optionLevels } from "./option-levels.ts";

/** Steps after which a search is given up; constraints of real systems need a few hundred. */
const STEP_LIMIT = 200_000;

/**
 * A valid configuration that has all levels of `fixed`; undefined when there is none (or none was
 * found in 200,000 steps). Options are tried in order, each with its levels in the order of
 * `preferred`, and a branch is left as soon as the levels chosen so far break a constraint.
 * @param preferred levels of an option, best first, given the levels chosen so far; all of them, or
 * the search is not complete.
 */
export function completeConfiguration(
  space: ConfigurationSpace,
  fixed: Configuration,
  preferred: (option: Option, chosen: Configuration) => readonly Level[] = optionLevels,
): Configuration | undefined {
  const chosen: Record<string, Level> = { ...fixed };
  if (!keepsAll(space, chosen)) return undefined;
  const open = space.options.filter((option) => fixed[option.name] === undefined);
  let steps = 0;
  const search = (depth: number): boolean => {
    const option = open[depth];
    if (option === undefined) return true;
    for (const level of preferred(option, chosen)) {
      if (++steps > STEP_LIMIT) return false;
      chosen[option.name] = level;
      if (keepsAll(space, chosen) && search(depth + 1)) return true;
    }
    delete chosen[option.name];
    return false;
  };
  return search(0) ? ordered(space, chosen) : undefined;
}

/** Whether the levels stated so far break no constraint. */
export function keepsAll(space: ConfigurationSpace, configuration: Configuration): boolean {
  return space.constraints.every((constraint) => keepsConstraint(constraint, configuration));
}

/** The same levels with the options in the order of the space. */
function ordered(space: ConfigurationSpace, levels: Configuration): Configuration {
  return Object.fromEntries(
    space.options.map((option) => [option.name, levels[option.name] as Level]),
  );
}

/**
 * The valid configuration closest in spirit to `wanted`: levels of `fixed` are kept, others keep
 * their wanted level where a valid completion allows it.
 */
export function repairConfiguration(
  space: ConfigurationSpace,
  wanted: Configuration,
  fixed: Configuration = {},
): Configuration | undefined {
  return completeConfiguration(space, fixed, (option) => {
    const first = wanted[option.name];
    const levels = optionLevels(option);
    return first === undefined ? levels : [first, ...levels.filter((level) => level !== first)];
  });
}
