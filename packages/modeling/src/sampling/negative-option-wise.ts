import { endLevels } from "./option-levels.ts";
import { oneByOne } from "./option-wise.ts";
import type { SamplingMethod } from "./sampling-method.ts";

/**
 * Everything on, and for every option everything but that one: each effect is seen in the presence
 * of all others. "On" is the last level of an option, "off" its first; constraints are met by
 * changing other options.
 */
export const negativeOptionWise: SamplingMethod = {
  name: "negative-option-wise",
  citation: {
    authors: "F. Medeiros, C. Kästner, M. Ribeiro, R. Gheyi, S. Apel",
    title: "A Comparison of 10 Sampling Algorithms for Configurable Systems",
    venue: "ICSE",
    year: 2016,
    doi: "10.1145/2884781.2884793",
  },
  size: "own",
  sample(space) {
    const base = Object.fromEntries(
      space.options.map((option) => [option.name, endLevels(option)[1]]),
    );
    return oneByOne(space, base, (option) => [endLevels(option)[0]]);
  },
};
