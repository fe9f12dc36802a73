import type { Rng } from "../random/rng.ts";
import { INACTIVE, type Value } from "../space/evaluate.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationOf,
  type Level,
  type Option,
} from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { listConfigurations, requireConfiguration } from "./list-configurations.ts";
import { OpenCombinations } from "./open-combinations.ts";
import { optionLevels } from "./option-levels.ts";
import { Search } from "./search.ts";
import { searchPlan } from "./search-plan.ts";

/** Steps for one array: half a second. */
const STEP_LIMIT = 7_000_000;

/** Steps, of one search or of all, after which it is tried whether the space can be listed. */
const PATIENCE = 500_000;

/** Looking at so many combinations or options is the work of one step. */
const LOOKS_PER_STEP = 16;

/** Scoring a level is the work of one step, scoring and sorting it of so many. */
const STEPS_PER_SORTED = 3;

/** Longest list, and combinations of levels that all configurations of it have. */
const MOST_LISTED = 20_000;
const MOST_LISTED_COMBINATIONS = 20_000_000;

/** Listed configurations that are compared for one combination. */
const COMPARED = 10;

/** Number of a level that an option does not have yet. */
const NOT_YET = -1;

/** Configurations in which every valid combination of levels of any t options occurs. */
export interface CoveringArray {
  readonly configurations: readonly Configuration[];
  /** False when the steps were used up before everything was covered. */
  readonly isWhole: boolean;
  /** Steps of the searches, with the work of choosing levels. */
  readonly steps: number;
}

/**
 * A covering array, one configuration after the other (see `tWise`). Where constraints make searching
 * long, the rest is taken from the list of all valid configurations, when it is short.
 * @throws SamplingError when the space has no configuration, or too many combinations of levels.
 */
export function coveringArray(space: ConfigurationSpace, t: number, rng: Rng): CoveringArray {
  requireConfiguration(space);
  if (t === 0) return { configurations: [{}], isWhole: true, steps: 0 };
  const cover = new Cover(space, t);
  const isWhole =
    cover.bySearch(PATIENCE, rng) || cover.fromList(rng) || cover.bySearch(STEP_LIMIT, rng);
  return { configurations: cover.found, isWhole, steps: cover.steps };
}

class Cover {
  readonly found: Configuration[] = [];
  readonly #space: ConfigurationSpace;
  readonly #levels: readonly (readonly (Level | undefined)[])[];
  /** Number of each level, by position. */
  readonly #numbers: readonly ReadonlyMap<Level | undefined, number>[];
  readonly #open: OpenCombinations;
  /** Levels that can be chosen, by position: that an option is inactive, which stands last, cannot. */
  readonly #counts: readonly number[];
  readonly #isRead: readonly boolean[];
  #searched = 0;

  constructor(space: ConfigurationSpace, t: number) {
    this.#space = space;
    this.#isRead = searchPlan(space).isRead;
    this.#levels = space.options.map(levelsAndInactive);
    this.#counts = this.#levels.map((list) => list.length - (list.at(-1) === undefined ? 1 : 0));
    this.#open = new OpenCombinations(
      this.#levels.map((list) => list.length),
      t,
    );
    this.#numbers = this.#levels.map(
      (list) => new Map(list.map((level, number) => [level, number] as const).reverse()),
    );
  }

  get steps(): number {
    return this.#searched + Math.ceil(this.#open.lookups / LOOKS_PER_STEP);
  }

  /**
   * Covers what is open, by a search from each combination, until so many steps are done in all; false
   * when there are open ones left. The last search has that many steps for itself.
   */
  bySearch(most: number, rng: Rng): boolean {
    for (let at = this.#open.next(0); at >= 0; at = this.#open.next(at)) {
      if (this.steps >= most) return false;
      const limit = Math.min(most, STEP_LIMIT - this.steps);
      const search = this.#searchFrom(at, limit, rng);
      const configuration = search.next();
      this.#searched += search.steps;
      if (configuration === undefined && !search.isExhausted) return false;
      // Without a valid configuration there is nothing to cover.
      this.#open.close(at);
      if (configuration !== undefined) this.#add(configuration, this.#numbered(search.levels()));
    }
    return true;
  }

  #searchFrom(at: number, stepLimit: number, rng: Rng): Search {
    const cells = this.#open.combination(at);
    const fixed: [string, Level][] = [];
    const inactive = new Set<string>();
    for (const cell of cells) {
      const { name } = this.#space.options[cell.option] as Option;
      const level = this.#levels[cell.option]?.[cell.level];
      if (level === undefined) inactive.add(name);
      else fixed.push([name, level]);
    }
    const seen: Value[] = [];
    const known = new Int32Array(this.#levels.length).fill(NOT_YET);
    const search = new Search(this.#space, {
      fixed: Object.fromEntries(fixed),
      inactive,
      stepLimit,
      preferred: (_, position, chosen) => {
        for (let i = 0; i < chosen.length; i++) {
          const value = chosen[i];
          if (value === seen[i]) continue;
          seen[i] = value;
          known[i] = this.#numberOf(i, value);
        }
        for (const cell of cells) known[cell.option] = cell.level;
        const before = this.steps;
        const levels = this.#bestFirst(position, known, rng);
        const scored = numberAt(this.#counts, position);
        const each = this.#isRead[position] ? STEPS_PER_SORTED : 1;
        const choosing = each * scored + Math.ceil(known.length / LOOKS_PER_STEP);
        this.#searched += choosing;
        search.allow(before - this.steps);
        return levels;
      },
    });
    return search;
  }

  /** The levels of an option, those that cover most first. */
  #bestFirst(position: number, known: Int32Array, rng: Rng): readonly Level[] {
    const levels = this.#levels[position] as readonly (Level | undefined)[];
    const scores = this.#open.gains(position, known);
    const count = numberAt(this.#counts, position);
    let best = 0;
    for (let level = 0; level < count; level++) {
      scores[level]! += rng.next() / 2;
      if (scores[level]! > scores[best]!) best = level;
    }
    // Nothing comes back for another level of an option that nothing reads.
    if (!this.#isRead[position]) return [levels[best] as Level];
    return Array.from({ length: count }, (_, level) => level)
      .sort((a, b) => scores[b]! - scores[a]!)
      .map((level) => levels[level] as Level);
  }

  /** The same from the list of all configurations; false, and nothing done, when it is long. */
  fromList(rng: Rng): boolean {
    const most = Math.floor(MOST_LISTED_COMBINATIONS / this.#open.setCount);
    const listed = listConfigurations(this.#space, Math.min(MOST_LISTED, most));
    this.#searched += listed.steps;
    if (listed.end !== "all") return false;
    const rows = listed.rows.map((levels) => this.#numbered(levels));
    this.#open.keepThoseOf(rows);
    for (let at = this.#open.next(0); at >= 0; at = this.#open.next(at)) {
      const cells = this.#open.combination(at);
      let best = -1;
      let most = -1;
      let compared = 0;
      const start = rng.integer(rows.length);
      for (let k = 0; k < rows.length && compared < COMPARED; k++) {
        const row = (start + k) % rows.length;
        const levels = rows[row] as Int32Array;
        if (cells.some((cell) => levels[cell.option] !== cell.level)) continue;
        const gain = this.#open.gain(levels);
        compared++;
        if (gain > most) [best, most] = [row, gain];
      }
      this.#add(configurationOf(this.#space, listed.rows[best] ?? []), rows[best] as Int32Array);
    }
    return true;
  }

  #add(configuration: Configuration, numbers: Int32Array): void {
    this.found.push(configuration);
    this.#open.closeAll(numbers);
  }

  /** Numbers of levels, by position. */
  #numbered(levels: readonly (Level | undefined)[]): Int32Array {
    return Int32Array.from(this.#numbers, (_, position) =>
      this.#numberOf(position, levels[position] ?? INACTIVE),
    );
  }

  /** Number of a level; that an option is inactive counts as one. */
  #numberOf(position: number, value: Value): number {
    if (value === undefined) return NOT_YET;
    return this.#numbers[position]?.get(value === INACTIVE ? undefined : value) ?? NOT_YET;
  }
}

/** The levels of an option and, when it has a condition, that it is inactive (undefined). */
function levelsAndInactive(option: Option): readonly (Level | undefined)[] {
  const levels = optionLevels(option);
  return option.activeWhen === undefined ? levels : [...levels, undefined];
}
