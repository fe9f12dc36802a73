import type { Rng } from "../random/rng.ts";
import { INACTIVE, type Value } from "../space/evaluate.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  type Level,
  type Option,
} from "../space/index.ts";
import { distinct } from "./distinct.ts";
import { requireConfiguration } from "./list-configurations.ts";
import { optionLevels } from "./option-levels.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";
import { Search } from "./search.ts";

/** Combinations of levels that are covered one by one; more would not fit in memory. */
const MOST_TUPLES = 2_000_000;

/** Steps of all searches for one array. */
const STEP_LIMIT = 5_000_000;

/**
 * A set of valid configurations in which every valid combination of levels of any t options occurs
 * (a covering array; that an option is inactive counts as a level), built one configuration at a time: each starts from a combination that is not
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

function cover(space: ConfigurationSpace, t: number, rng: Rng): readonly Configuration[] {
  requireConfiguration(space);
  const levels = space.options.map(levelsAndInactive);
  const open = new OpenCombinations(levels, t);
  const found: Configuration[] = [];
  let steps = 0;
  for (let at = open.next(0); at >= 0; at = open.next(at)) {
    const start = open.combination(at);
    const cells = start.map(
      ({ option, level }) => [space.options[option]!.name, levels[option]![level]] as const,
    );
    const search = new Search(space, {
      fixed: Object.fromEntries(
        cells.flatMap(([name, level]) => (level === undefined ? [] : [[name, level]])),
      ),
      inactive: new Set(cells.flatMap(([name, level]) => (level === undefined ? [name] : []))),
      stepLimit: STEP_LIMIT - steps,
      preferred: (option, j, chosen) => {
        const known = Int32Array.from(chosen, (value, i) =>
          value === undefined ? NOT_YET : numberOf(levels[i]!, value),
        );
        for (const cell of start) known[cell.option] = cell.level;
        const scores = open.gains(j, known).subarray(0, optionLevels(option).length);
        const tie = scores.map((score) => score + rng.next() / 2);
        return Array.from(tie.keys())
          .sort((a, b) => tie[b]! - tie[a]!)
          .map((level) => levels[j]![level]!);
      },
    });
    const configuration = search.next();
    steps += search.steps;
    // Without a valid configuration there is nothing to cover.
    open.close(at);
    if (configuration === undefined) {
      if (search.isExhausted) continue;
      throw new SamplingError(
        `${t}-wise: after ${STEP_LIMIT} steps and ${found.length} configurations combinations of levels ` +
          "are still to be covered: choose a smaller strength, or a design that draws levels (random, " +
          "latin-hypercube)",
        "not-found",
      );
    }
    found.push(configuration);
    const chosen = search.levels();
    open.closeAll(Int32Array.from(levels, (list, i) => list.indexOf(chosen[i])));
  }
  return distinct(space, found);
}

/** The levels of an option and, when it has a condition, that it is inactive (undefined). */
function levelsAndInactive(option: Option): readonly (Level | undefined)[] {
  const levels = optionLevels(option);
  return option.activeWhen === undefined ? levels : [...levels, undefined];
}

/** Number of a level that an option does not have yet. */
const NOT_YET = -1;

function numberOf(levels: readonly (Level | undefined)[], value: Value): number {
  return levels.indexOf(value === INACTIVE ? undefined : value);
}

interface Cell {
  readonly option: number;
  readonly level: number;
}

/**
 * Combinations of levels of t options that no configuration has yet, one byte each. Combinations of
 * the same options lie together; sets of options are numbered by the combinatorial number system.
 */
class OpenCombinations {
  private readonly counts: readonly number[];
  private readonly t: number;
  private readonly isOpen: Uint8Array;
  private readonly subsets: readonly (readonly number[])[];
  private readonly starts: Int32Array;

  constructor(levels: readonly (readonly unknown[])[], t: number) {
    this.counts = levels.map((list) => list.length);
    this.t = t;
    const subsets: number[][] = [];
    for (const options of subsetsOf(levels.length, t)) subsets[rank(options)] = options;
    this.subsets = subsets;
    this.starts = new Int32Array(subsets.length + 1);
    subsets.forEach((options, k) => {
      const size = options.reduce((product, option) => product * this.counts[option]!, 1);
      const end = this.starts[k]! + size;
      if (end > MOST_TUPLES) {
        throw new SamplingError(
          `more than ${MOST_TUPLES} combinations of ${t} levels to cover: choose a smaller strength, ` +
            "or a design that draws levels (random, latin-hypercube)",
          "too-many",
        );
      }
      this.starts[k + 1] = end;
    });
    this.isOpen = new Uint8Array(this.starts[subsets.length]!).fill(1);
  }

  /** The first open combination from `from` on, or −1. */
  next(from: number): number {
    return this.isOpen.indexOf(1, from);
  }

  close(at: number): void {
    this.isOpen[at] = 0;
  }

  combination(at: number): readonly Cell[] {
    let k = 0;
    let high = this.subsets.length;
    while (high - k > 1) {
      const middle = (k + high) >> 1;
      if (this.starts[middle]! <= at) k = middle;
      else high = middle;
    }
    let rest = at - this.starts[k]!;
    return this.subsets[k]!.toReversed().map((option) => {
      const level = rest % this.counts[option]!;
      rest = Math.floor(rest / this.counts[option]!);
      return { option, level };
    });
  }

  private indexOf(options: readonly number[], levelOf: Int32Array): number {
    let inside = 0;
    for (const option of options) inside = inside * this.counts[option]! + levelOf[option]!;
    return this.starts[rank(options)]! + inside;
  }

  /** How many open combinations each level of `option` closes with the levels chosen so far. */
  gains(option: number, levelOf: Int32Array): Float64Array {
    const chosen = Array.from(levelOf.keys()).filter((j) => levelOf[j]! >= 0);
    const gains = new Float64Array(this.counts[option]!);
    for (const places of subsetsOf(chosen.length, this.t - 1)) {
      const options = [...places.map((at) => chosen[at]!), option].sort((a, b) => a - b);
      for (let level = 0; level < gains.length; level++) {
        levelOf[option] = level;
        gains[level]! += this.isOpen[this.indexOf(options, levelOf)]!;
      }
    }
    return gains;
  }

  /** Closes every combination that a configuration has. */
  closeAll(levelOf: Int32Array): void {
    for (const options of this.subsets) this.isOpen[this.indexOf(options, levelOf)] = 0;
  }
}

/** Number of an ascending set of options among the sets of its size. */
function rank(options: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < options.length; i++) {
    let choose = 1;
    for (let k = 0; k <= i; k++) choose = (choose * (options[i]! - k)) / (k + 1);
    sum += choose;
  }
  return sum;
}

/** Ascending t-subsets of 0 … n − 1. */
function* subsetsOf(n: number, t: number, from = 0): Generator<number[]> {
  if (t === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - t; first++) {
    for (const rest of subsetsOf(n, t - 1, first + 1)) yield [first, ...rest];
  }
}
