import type { Rng } from "../random/rng.ts";
import type { Configuration, ConfigurationSpace, Level, Option } from "../space/index.ts";
import { completeConfiguration } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { optionLevels } from "./option-levels.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/** Combinations of levels that are covered one by one; more would not fit in memory. */
const MOST_TUPLES = 2_000_000;

/**
 * A set of valid configurations in which every valid combination of levels of any t options occurs
 * (a covering array), built one configuration at a time: each starts from a combination that is not
 * covered yet and takes, option by option, the level that covers most new ones (Cohen et al., TSE
 * 1997; here without their repeated random tries, so it is larger by a few configurations).
 * @param t 2 gives pairwise.
 */
export function tWise(t: number): SamplingMethod {
  if (!Number.isInteger(t) || t < 1) throw new RangeError(`t is a whole number from 1, not ${t}`);
  return {
    name: t === 2 ? "pairwise" : `${t}-wise`,
    citation: {
      authors: "D. M. Cohen, S. R. Dalal, M. L. Fredman, G. C. Patton",
      title: "The AETG System: An Approach to Testing Based on Combinatorial Design",
      venue: "IEEE Transactions on Software Engineering",
      year: 1997,
      doi: "10.1109/32.605761",
    },
    size: "own",
    sample: (space, _count, rng) => cover(space, Math.min(t, space.options.length), rng),
  };
}

interface Cell {
  readonly option: number;
  readonly level: number;
}

function cover(space: ConfigurationSpace, t: number, rng: Rng): readonly Configuration[] {
  const levels = space.options.map(optionLevels);
  const open = openTuples(levels, t);
  const found: Configuration[] = [];
  for (const [key, tuple] of open) {
    if (!open.has(key)) continue;
    const fixed = Object.fromEntries(
      tuple.map(({ option, level }) => [space.options[option]!.name, levels[option]![level]!]),
    );
    const configuration = completeConfiguration(
      space,
      fixed,
      greedy(space, levels, open, fixed, t, rng),
    );
    open.delete(key);
    // No valid configuration has this combination: nothing to cover.
    if (configuration === undefined) continue;
    found.push(configuration);
    strike(space, levels, open, configuration, t);
  }
  if (found.length === 0) throw new SamplingError(`${space.system} has no valid configuration`);
  return distinct(space, found);
}

/** All combinations of levels of t options, by key. */
function openTuples(
  levels: readonly (readonly Level[])[],
  t: number,
): Map<string, readonly Cell[]> {
  const open = new Map<string, readonly Cell[]>();
  for (const options of subsets(levels.length, t)) {
    let tuples: Cell[][] = [[]];
    for (const option of options) {
      tuples = tuples.flatMap((tuple) =>
        levels[option]!.map((_, level) => [...tuple, { option, level }]),
      );
    }
    for (const tuple of tuples) open.set(keyOf(tuple), tuple);
    if (open.size > MOST_TUPLES) {
      throw new SamplingError(`more than ${MOST_TUPLES} combinations of ${t} levels`);
    }
  }
  return open;
}

function keyOf(tuple: readonly Cell[]): string {
  return tuple.map(({ option, level }) => `${option}:${level}`).join();
}

function* subsets(n: number, t: number, from = 0): Generator<number[]> {
  if (t === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - t; first++) {
    for (const rest of subsets(n, t - 1, first + 1)) yield [first, ...rest];
  }
}

/** Removes the combinations that a configuration covers. */
function strike(
  space: ConfigurationSpace,
  levels: readonly (readonly Level[])[],
  open: Map<string, readonly Cell[]>,
  configuration: Configuration,
  t: number,
): void {
  const at = space.options.map((o, j) => levels[j]!.indexOf(configuration[o.name] as Level));
  for (const options of subsets(levels.length, t)) {
    open.delete(keyOf(options.map((option) => ({ option, level: at[option]! }))));
  }
}

/**
 * Orders an option's levels by how many open combinations each covers with the fixed levels; ties in
 * random order. Counting against levels that the search itself has chosen would cost its backtracking
 * more than it saves.
 */
function greedy(
  space: ConfigurationSpace,
  levels: readonly (readonly Level[])[],
  open: Map<string, readonly Cell[]>,
  fixed: Configuration,
  t: number,
  rng: Rng,
): (option: Option) => readonly Level[] {
  const score = levels.map((list) => new Float64Array(list.length).map(() => rng.next() / 2));
  const chosen = space.options.map((o, j) =>
    fixed[o.name] === undefined ? -1 : levels[j]!.indexOf(fixed[o.name]!),
  );
  for (const tuple of open.values()) {
    const free = tuple.filter(({ option }) => chosen[option] === -1);
    const agrees = tuple.every(
      ({ option, level }) => chosen[option] === -1 || chosen[option] === level,
    );
    if (!agrees || free.length === 0) continue;
    // A combination that lacks one level is covered at once; one that lacks more may come later.
    const weight = free.length === 1 ? 1 : 1 / (1000 * t ** free.length);
    for (const { option, level } of free) score[option]![level]! += weight;
  }
  const orders = score.map((values) =>
    Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!),
  );
  const place = new Map(space.options.map((option, j) => [option, j]));
  return (option) => {
    const j = place.get(option)!;
    return orders[j]!.map((level) => levels[j]![level]!);
  };
}
