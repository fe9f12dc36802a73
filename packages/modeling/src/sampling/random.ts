import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  fullFactorialCount,
  isRange,
  type Level,
  type Option,
} from "../space/index.ts";
import { completeConfiguration, keepsAll } from "./complete-configuration.ts";
import { drawRandom } from "./draw-random.ts";
import { everyConfiguration } from "./full-factorial.ts";
import { optionLevels } from "./option-levels.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/** Spaces up to this size before constraints are listed, then drawn from. */
const LISTED = 200_000;
const TRIES_PER_CONFIGURATION = 2000;

/**
 * Random valid configurations. Spaces of up to 200,000 combinations are listed, so every set of
 * valid configurations is equally likely. Larger ones are drawn level by level and refused when
 * they break a constraint, which is uniform too; where refusals take too long a random search
 * completes the sample, and configurations in thinly populated corners are then more likely than
 * others.
 */
export const random: SamplingMethod = {
  name: "random",
  citation: {
    authors: "J. Oh, D. Batory, M. Myers, N. Siegmund",
    title: "Finding Near-Optimal Configurations in Product Lines by Random Sampling",
    venue: "ESEC/FSE",
    year: 2017,
    doi: "10.1145/3106237.3106273",
  },
  size: "asked",
  sample(space, count, rng) {
    if (fullFactorialCount(space) <= LISTED) {
      const all = [...everyConfiguration(space)];
      requireEnough(space, all.length, count);
      return drawRandom(all, count, rng);
    }
    return refused(space, count, rng);
  },
};

function requireEnough(space: ConfigurationSpace, found: number, count: number): void {
  if (found < count) {
    throw new SamplingError(`${space.system}: ${count} configurations asked for, ${found} found`);
  }
}

function refused(space: ConfigurationSpace, count: number, rng: Rng): readonly Configuration[] {
  const found = new Map<string, Configuration>();
  const keep = (configuration: Configuration): void => {
    found.set(configurationKey(space, configuration), configuration);
  };
  for (let tries = 0; found.size < count && tries < count * TRIES_PER_CONFIGURATION; tries++) {
    const drawn = Object.fromEntries(space.options.map((o) => [o.name, randomLevel(o, rng)]));
    if (keepsAll(space, drawn)) keep(drawn);
  }
  for (let tries = 0; found.size < count && tries < 20 * count; tries++) {
    const completed = completeConfiguration(space, {}, (option) => shuffled(option, rng));
    if (completed === undefined) break;
    keep(completed);
  }
  requireEnough(space, found.size, count);
  return [...found.values()];
}

/** A uniformly random level; in a real range without step any number of it. */
export function randomLevel(option: Option, rng: Rng): Level {
  if (isRange(option.domain)) {
    const { min, max, step } = option.domain;
    if (option.kind === "real" && step === undefined) return min + (max - min) * rng.next();
    const unit = step ?? 1;
    return min + unit * rng.integer(Math.floor((max - min) / unit + 1e-9) + 1);
  }
  return option.domain[rng.integer(option.domain.length)] as Level;
}

function shuffled(option: Option, rng: Rng): readonly Level[] {
  const levels = optionLevels(option);
  return Array.from(permutation(levels.length, rng), (index) => levels[index] as Level);
}
