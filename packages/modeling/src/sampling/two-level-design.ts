import type { Configuration, ConfigurationSpace } from "../space/index.ts";
import { completeConfiguration, requireRoom, searchBudget } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { requireConfiguration } from "./list-configurations.ts";
import { endLevels } from "./option-levels.ts";

/**
 * A configuration per row of signs (1: the last level of the option, else its first). Rows that break a
 * constraint are repaired, levels of options that are inactive in a row are left out, and rows that
 * are then equal count once: over the rows left, balance and orthogonality are bent by that much.
 * @throws SamplingError when nothing is valid, or a row cannot be completed within a bound.
 */
export function twoLevelDesign(
  space: ConfigurationSpace,
  signs: readonly ArrayLike<number>[],
): readonly Configuration[] {
  const ends = space.options.map(endLevels);
  requireConfiguration(space);
  requireRoom(space, signs.length);
  const budget = searchBudget(space, signs.length);
  return distinct(
    space,
    signs.map((row) =>
      completeConfiguration(
        space,
        {},
        ends.map((pair, j) => pair[row[j] === 1 ? 1 : 0]),
        budget,
      ),
    ),
  );
}
