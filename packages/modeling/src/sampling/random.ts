import type { Rng } from "../random/rng.ts";
import {
  brokenConstraint,
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  configurationOf,
  fullFactorialCount,
  isRange,
  type Level,
  levelCount,
  type Option,
} from "../space/index.ts";
import { drawRandom } from "./draw-random.ts";
import { hasRealRange, listConfigurations, requireConfiguration } from "./list-configurations.ts";
import { levelOfRange } from "./option-levels.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";
import { Search } from "./search.ts";
import { searchPlan } from "./search-plan.ts";

/** Spaces up to this size before constraints are listed, then drawn from. */
const LISTED = 200_000;
const TRIES_PER_CONFIGURATION = 2000;
/** Levels drawn in all before refusals take too long. */
const MOST_DRAWN = 4_000_000;
/** Spaces are listed late when constraints leave at most this many. */
const FEW = 20_000;
/** Steps of all searches of one sample. */
const MOST_STEPS = 1_000_000;

/**
 * Random valid configurations. Spaces of up to 200,000 combinations are listed, so every set of
 * valid configurations is equally likely. Larger ones are drawn level by level and refused when
 * they break a constraint, which is uniform too (with conditions, level by level: an option that is
 * inactive is not drawn). Where refusals take too long the space is listed after all when constraints
 * leave that few, and else a random search completes the sample; configurations in thinly populated
 * corners are then more likely than others.
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
  sample: (space, count, rng) => atLeast(count, drawConfigurations(space, count, rng), space),
};

/** What was drawn of a space. */
export interface Draw {
  readonly configurations: readonly Configuration[];
  /** Whether there are no others: fewer than asked for, for certain. */
  readonly isAll: boolean;
  /** Steps of the searches. */
  readonly steps: number;
}

/**
 * The configurations of a draw.
 * @throws SamplingError when they are fewer than `count`: it says whether there are no more.
 */
export function atLeast(
  count: number,
  { configurations, isAll, steps }: Draw,
  space: ConfigurationSpace,
): readonly Configuration[] {
  const found = configurations.length;
  if (found >= count) return configurations;
  if (found === 0) requireConfiguration(space);
  throw isAll
    ? new SamplingError(
        `${space.system}: ${count} configurations asked for; there are ${found}`,
        "too-few",
      )
    : new SamplingError(
        `${space.system}: ${count} configurations asked for, ${found} found in ${steps} steps; that ` +
          "there are no more is not proved",
        "not-found",
      );
}

/** `count` different random configurations as `random` draws them, or as many as are found. */
export function drawConfigurations(space: ConfigurationSpace, count: number, rng: Rng): Draw {
  if (fullFactorialCount(space) <= LISTED) {
    const listed = drawListed(space, count, rng, LISTED);
    if (listed !== undefined) return listed;
  }
  const first = new Search(space);
  const isFound = first.next() !== undefined;
  if (!isFound && first.isProof) {
    return { configurations: [], isAll: true, steps: first.steps };
  }
  const found = drawnOneByOne(space, count, rng);
  if (found.size >= count) return { configurations: [...found.values()], isAll: false, steps: 0 };
  // A list of the points of a real range is not all there is.
  const few = isFound && !hasRealRange(space) ? drawListed(space, count, rng, FEW) : undefined;
  return few ?? searched(space, count, rng, found);
}

/** Draws from the list of all valid configurations; undefined when there are more than `most`. */
function drawListed(
  space: ConfigurationSpace,
  count: number,
  rng: Rng,
  most: number,
): Draw | undefined {
  const { rows, end, steps } = listConfigurations(space, most);
  if (end !== "all") return undefined;
  const isAll = rows.length < count;
  const drawn = isAll ? rows : drawRandom(rows, count, rng);
  return { configurations: drawn.map((levels) => configurationOf(space, levels)), isAll, steps };
}

/** By key: what is drawn level by level and breaks no constraint. */
function drawnOneByOne(
  space: ConfigurationSpace,
  count: number,
  rng: Rng,
): Map<string, Configuration> {
  const found = new Map<string, Configuration>();
  const most = MOST_DRAWN / space.options.length;
  for (let tries = 0; found.size < count && tries < most; tries++) {
    if (tries >= (found.size + 1) * TRIES_PER_CONFIGURATION) break;
    const levels = randomLevels(space, rng);
    if (brokenConstraint(space, levels) !== undefined) continue;
    const drawn = configurationOf(space, levels);
    found.set(configurationKey(space, drawn), drawn);
  }
  return found;
}

/** Adds what a search in random order finds. */
function searched(
  space: ConfigurationSpace,
  count: number,
  rng: Rng,
  found: Map<string, Configuration>,
): Draw {
  let steps = 0;
  for (let tries = 0; found.size < count && tries < 20 * count && steps < MOST_STEPS; tries++) {
    const search = new Search(space, { rng, stepLimit: MOST_STEPS - steps });
    const completed = search.next();
    steps += search.steps;
    if (completed === undefined) break;
    found.set(configurationKey(space, completed), completed);
  }
  return { configurations: [...found.values()], isAll: false, steps };
}

/** Levels by position, each uniform; undefined for an option that is inactive given those before it. */
function randomLevels(space: ConfigurationSpace, rng: Rng): readonly (Level | undefined)[] {
  const { order, conditionOf } = searchPlan(space);
  const levels = new Array<Level | undefined>(space.options.length).fill(undefined);
  for (const position of order) {
    const condition = conditionOf.get(position);
    if (condition === undefined || condition.judge(levels) === true) {
      levels[position] = randomLevel(space.options[position] as Option, rng);
    }
  }
  return levels;
}

/** A uniformly random level; in a real range without step any number of it. */
export function randomLevel(option: Option, rng: Rng): Level {
  if (isRange(option.domain)) {
    const { min, max, step } = option.domain;
    if (option.kind === "real" && step === undefined) return min + (max - min) * rng.next();
    return levelOfRange(option.domain, randomInteger(levelCount(option), rng));
  }
  return option.domain[rng.integer(option.domain.length)] as Level;
}

/** Uniform in [0, n); the stream's own integers go up to 2^32. */
function randomInteger(n: number, rng: Rng): number {
  return n <= 2 ** 32 ? rng.integer(n) : Math.floor(rng.next() * n);
}
