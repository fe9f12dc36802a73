import {
  type Configuration,
  isRange,
  type Level,
  levelCount,
  levelOf,
  type Option,
  restingLevel,
} from "../space/index.ts";
import { candidatePool } from "./candidate-pool.ts";
import { gridSize, optionLevels } from "./option-levels.ts";
import type { SamplingMethod } from "./sampling-method.ts";

/**
 * Configurations to draw from; every distance of a space of 60 binary options occurs among them.
 */
const POOL = 5000;
/** Levels of all of them together. */
const POOL_LEVELS = 600_000;

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
    const size = Math.min(POOL, Math.ceil(POOL_LEVELS / Math.max(1, space.options.length)));
    const pool = candidatePool(space, size, count, rng);
    const groups = new Map<number, Configuration[]>();
    const shares = space.options.map(shareOfWay);
    for (const configuration of pool) {
      let distance = 0;
      for (const [i, { name }] of space.options.entries()) {
        const level = levelOf(configuration, name);
        if (level !== undefined) distance += shares[i]!(level);
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

/** How far a level lies from the option's base, 0 to 1. An inactive option is no distance away. */
function shareOfWay(option: Option): (level: Level) => number {
  const size = gridSize(option);
  const placeOf = places(option);
  const from = placeOf(restingLevel(option));
  const farthest = Math.max(from, size - 1 - from);
  return (level) => {
    const to = placeOf(level);
    // A level between the listed ones of a real range, and any other categorical one, is far.
    if (to < 0 || option.kind === "categorical") return to === from ? 0 : 1;
    return farthest > 0 ? Math.abs(to - from) / farthest : 0;
  };
}

/** Number of a level among those that designs use; −1 when it is none of them. */
function places(option: Option): (level: Level) => number {
  const { domain } = option;
  if (isRange(domain) && Number.isFinite(levelCount(option))) {
    return (level) => Math.round((Number(level) - domain.min) / (domain.step ?? 1));
  }
  const numbers = new Map(optionLevels(option).map((level, number) => [level, number] as const));
  return (level) => numbers.get(level) ?? -1;
}
