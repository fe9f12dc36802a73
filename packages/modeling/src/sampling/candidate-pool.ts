import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationOf,
  fullFactorialCount,
} from "../space/index.ts";
import { listConfigurations, requireConfiguration } from "./list-configurations.ts";
import { atLeast, drawConfigurations } from "./random.ts";

/**
 * Valid configurations to choose from: all when the space has at most `size` combinations, else
 * `size` random ones; fewer when constraints leave fewer, or no more are found.
 * @param size raised to `least` when that is more.
 * @throws SamplingError when `least` are not found.
 */
export function candidatePool(
  space: ConfigurationSpace,
  size: number,
  least: number,
  rng: Rng,
): readonly Configuration[] {
  requireConfiguration(space);
  const most = Math.max(size, least);
  if (fullFactorialCount(space) <= 50 * most) {
    const { rows, end, steps } = listConfigurations(space, most);
    if (end === "all") {
      const configurations = rows.map((levels) => configurationOf(space, levels));
      return atLeast(least, { configurations, isAll: true, steps }, space);
    }
  }
  return atLeast(least, drawConfigurations(space, most, rng), space);
}
