import type { Configuration, ConfigurationSpace, Level } from "../space/index.ts";
import { repairConfiguration } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { baseLevel, optionLevels } from "./option-levels.ts";
import type { SamplingMethod } from "./sampling-method.ts";

/**
 * The base configuration, and for every other level of every option the base with that level: each
 * effect is seen alone. Where constraints forbid that, other options are changed until it is valid;
 * a level that no valid configuration has is left out.
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
  sample(space) {
    const base = Object.fromEntries(space.options.map((o) => [o.name, baseLevel(o)]));
    return oneByOne(space, base, (option) => optionLevels(option));
  },
};

/** `base`, then `base` with every given level of every option, each made valid. */
export function oneByOne(
  space: ConfigurationSpace,
  base: Configuration,
  levels: (option: ConfigurationSpace["options"][number]) => readonly Level[],
): readonly Configuration[] {
  return distinct(space, [
    repairConfiguration(space, base),
    ...space.options.flatMap((option) =>
      levels(option)
        .filter((level) => level !== base[option.name])
        .map((level) => repairConfiguration(space, base, { [option.name]: level })),
    ),
  ]);
}
