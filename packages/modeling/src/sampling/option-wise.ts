import {
  type Configuration,
  type ConfigurationSpace,
  type Level,
  levelOf,
  restingLevel,
} from "../space/index.ts";
import { completeConfiguration, requireRoom, searchBudget } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { requireConfiguration } from "./list-configurations.ts";
import { optionLevels } from "./option-levels.ts";
import type { SamplingMethod } from "./sampling-method.ts";

/**
 * The base configuration, and for every other level of every option the base with that level: each
 * effect is seen alone. Where conditions or constraints forbid that, other options are changed until
 * it is valid; a level that no valid configuration has is left out.
 */
export const optionWise: SamplingMethod = {
  name: "option-wise",
  citation: {
    authors:
      "N. Siegmund, S. S. Kolesnikov, C. Kästner, S. Apel, D. Batory, M. Rosenmüller, G. Saake",
    title: "Predicting Performance via Automated Feature-Interaction Detection",
    venue: "ICSE",
    year: 2012,
    doi: "10.1109/ICSE.2012.6227196",
  },
  size: "own",
  sample: (space) => oneByOne(space, {}, optionLevels),
};

/**
 * `base` (options that it does not state at their resting level), then `base` with every given level of
 * every option, each made valid.
 * @throws SamplingError when nothing is valid, an option has too many levels, or a row cannot be
 * completed within a bound.
 */
export function oneByOne(
  space: ConfigurationSpace,
  base: Configuration,
  levels: (option: ConfigurationSpace["options"][number]) => readonly Level[] = optionLevels,
): readonly Configuration[] {
  const wanted = space.options.map((option) => levelOf(base, option.name) ?? restingLevel(option));
  requireConfiguration(space);
  const first = completeConfiguration(space, {}, wanted) ?? {};
  const changes = space.options.flatMap((option) =>
    levels(option)
      .filter((level) => level !== levelOf(first, option.name))
      .map((level) => ({ [option.name]: level })),
  );
  requireRoom(space, 1 + changes.length);
  const budget = searchBudget(space, changes.length);
  return distinct(space, [
    first,
    ...changes.map((change) => completeConfiguration(space, change, wanted, budget)),
  ]);
}
