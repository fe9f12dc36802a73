import type { Rng } from "../random/rng.ts";
import { type Configuration, type ConfigurationSpace, fullFactorialCount } from "../space/index.ts";
import { distinct } from "./distinct.ts";
import { everyConfiguration } from "./full-factorial.ts";
import { requireConfiguration } from "./list-configurations.ts";
import { random } from "./random.ts";
import { SamplingError } from "./sampling-method.ts";

/**
 * Valid configurations to choose from: all when the space has at most `size` combinations, else
 * `size` random ones; fewer when constraints leave fewer.
 * @throws SamplingError when there are not `least`.
 */
export function candidatePool(
  space: ConfigurationSpace,
  size: number,
  least: number,
  rng: Rng,
): readonly Configuration[] {
  requireConfiguration(space);
  let pool: readonly Configuration[];
  if (fullFactorialCount(space) <= 50 * size) {
    const all = [...everyConfiguration(space)];
    pool = all.length <= size ? all : random.sample(space, size, rng);
  } else {
    pool = distinct(space, random.sample(space, size, rng));
  }
  if (pool.length < least) {
    throw new SamplingError(
      `${space.system}: ${least} asked for, ${pool.length} valid ones found`,
      "too-few",
    );
  }
  return pool;
}
