import type { Configuration } from "../space/index.ts";
import { candidatePool } from "./candidate-pool.ts";
import { baseLevel, optionLevels } from "./option-levels.ts";
import type { SamplingMethod } from "./sampling-method.ts";

/**
 * Configurations to draw from; every distance of a space of 60 binary options occurs among them.
 */
const POOL = 5000;

/**
 * Distance-based sampling: a distance from the base configuration is drawn uniformly, then a random
 * configuration of that distance; so near and far ones are met as often as those in between, which
 * are most of the space. Distance is the number of options that leave their base level; options of
 * many levels count with the share of the way to their farthest level.
 *
 * Departure: the paper asks a SAT solver for configurations of a distance; here they are drawn from
 * a pool of up to 5,000 valid configurations, all of them when there are not more. A distance that
 * is used up is not drawn again.
 */
export const distanceBased: SamplingMethod = {
  name: "distance-based",
  citation: {
    authors: "C. Kaltenecker, A. Grebhahn, N. Siegmund, J. Guo, S. Apel",
    title: "Distance-Based Sampling of Software Configuration Spaces",
    venue: "ICSE",
    year: 2019,
    doi: "10.1109/ICSE.2019.00112",
  },
  size: "asked",
  sample(space, count, rng) {
    const pool = candidatePool(space, POOL, count, rng);
    const groups = new Map<number, Configuration[]>();
    for (const configuration of pool) {
      let distance = 0;
      for (const option of space.options) {
        const levels = optionLevels(option);
        const from = levels.indexOf(baseLevel(option));
        const to = levels.indexOf(configuration[option.name]!);
        const farthest = Math.max(from, levels.length - 1 - from);
        // A level between the listed ones of a real range, and any other categorical one, is far.
        if (to < 0 || option.kind === "categorical") distance += to === from ? 0 : 1;
        else if (farthest > 0) distance += Math.abs(to - from) / farthest;
      }
      const group = Math.round(distance);
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [configuration]);
      else members.push(configuration);
    }
    const distances = [...groups.keys()].sort((a, b) => a - b);
    const chosen: Configuration[] = [];
    while (chosen.length < count) {
      const at = rng.integer(distances.length);
      const group = groups.get(distances[at]!)!;
      chosen.push(group.splice(rng.integer(group.length), 1)[0]!);
      if (group.length === 0) distances.splice(at, 1);
    }
    return chosen;
  },
};
