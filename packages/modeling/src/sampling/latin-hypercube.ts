import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  isRange,
  type Level,
  type Option,
} from "../space/index.ts";
import { repairConfiguration } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { optionLevels } from "./option-levels.ts";
import { random } from "./random.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/** Rounds in which configurations lost to constraints or repetition are drawn anew. */
const ROUNDS = 20;

/**
 * Latin hypercube: over the sample every option runs evenly through its levels (a range through
 * equal slices, a random point in each), in an order of its own. Configurations that break a
 * constraint are repaired; what repairs and repetitions take away is drawn again, and at last
 * filled up at random.
 */
export const latinHypercube: SamplingMethod = {
  name: "latin-hypercube",
  citation: {
    authors: "M. D. McKay, R. J. Beckman, W. J. Conover",
    title: "A Comparison of Three Methods for Selecting Values of Input Variables",
    venue: "Technometrics",
    year: 1979,
    doi: "10.1080/00401706.1979.10489755",
  },
  size: "asked",
  sample(space, count, rng) {
    let found: readonly Configuration[] = [];
    for (let round = 0; found.length < count && round < ROUNDS; round++) {
      found = distinct(space, [...found, ...hypercube(space, count - found.length, rng)]);
    }
    if (found.length < count) {
      const rest = random.sample(space, count, rng);
      found = distinct(space, [...found, ...rest]).slice(0, count);
    }
    if (found.length < count) {
      throw new SamplingError(`${space.system}: ${count} asked for, ${found.length} found`);
    }
    return found;
  },
};

function hypercube(
  space: ConfigurationSpace,
  count: number,
  rng: Rng,
): readonly (Configuration | undefined)[] {
  const columns = space.options.map((option) => {
    const order = permutation(count, rng);
    return Array.from(order, (slice) => levelInSlice(option, slice, count, rng));
  });
  return Array.from({ length: count }, (_, i) =>
    repairConfiguration(
      space,
      Object.fromEntries(space.options.map((option, j) => [option.name, columns[j]![i]!])),
    ),
  );
}

function levelInSlice(option: Option, slice: number, count: number, rng: Rng): Level {
  const at = (slice + rng.next()) / count;
  if (isRange(option.domain) && option.kind === "real" && option.domain.step === undefined) {
    return option.domain.min + (option.domain.max - option.domain.min) * at;
  }
  const levels = optionLevels(option);
  return levels[Math.min(levels.length - 1, Math.floor(at * levels.length))] as Level;
}
