import type { Rng } from "../random/rng.ts";
import { INACTIVE, type Value } from "../space/evaluate.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationOf,
  type Level,
  levelCount,
  levelOf,
  type Option,
} from "../space/index.ts";
import { isRefuted, type Possible } from "../space/possible.ts";
import { type Branch, branchSize, halves, type Span } from "./branch.ts";
import { gridLevel } from "./option-levels.ts";
import { type PossibleRule, possibleLevels, type SearchPlan, searchPlan } from "./search-plan.ts";

/** How a search goes about it. */
export interface SearchSettings {
  /** Levels that every configuration has: their options are active in it. */
  readonly fixed?: Configuration;
  /** Names of options that are inactive in every configuration. */
  readonly inactive?: ReadonlySet<string>;
  /**
   * Levels of an option to try first, best first, given the levels chosen so far (by position). The
   * others follow in their order, these once more: it is for the first configuration.
   */
  readonly preferred?: (
    option: Option,
    position: number,
    chosen: readonly Value[],
  ) => readonly Level[];
  /** Where there is no preference, tries levels in random order; real ranges at 2^30 points. */
  readonly rng?: Rng;
  /** Most steps: options looked at and parts of constraints judged. Half a million by default. */
  readonly stepLimit?: number;
}

/** Less than a second on a slow machine. */
const STEP_LIMIT = 500_000;

/** Depth of a search that has not begun. */
const BEFORE = -1;

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Looks through the valid, canonical configurations of a space. Options are chosen one after the
 * other, those of conditions before those that depend on them; ranges and lists are halved, and a half
 * is left as soon as a constraint cannot hold in it whatever the open options are (bounds of its
 * expression). A dead end goes back to the last choice that had a part in it (conflict-directed
 * backjumping; Prosser, 1993). The order is that of the space, the last option changing fastest.
 */
export class Search {
  /** Steps done. */
  steps = 0;
  readonly #space: ConfigurationSpace;
  readonly #plan: SearchPlan;
  readonly #settings: SearchSettings;
  #stepLimit: number;
  /** By position. */
  readonly #levels: Value[];
  readonly #possible: Possible[];
  readonly #whole: readonly Possible[];
  /** By depth: branches to be tried, last one first, and the earlier choices that had a part in dead ends. */
  readonly #open: Branch[][] = [];
  readonly #blame: (Set<number> | undefined)[] = [];
  #depth = BEFORE;
  /** Choices up to this depth have led to a configuration. */
  #solved = -1;
  #state: "running" | "exhausted" | "stopped" = "running";
  #usesPoints = false;

  constructor(space: ConfigurationSpace, settings: SearchSettings = {}) {
    this.#space = space;
    this.#plan = searchPlan(space);
    this.#settings = settings;
    this.#stepLimit = settings.stepLimit ?? STEP_LIMIT;
    this.#levels = space.options.map(() => undefined);
    const { fixed = {}, inactive } = settings;
    const isFixed = Object.keys(fixed).length > 0 || inactive !== undefined;
    this.#whole = !isFixed
      ? this.#plan.whole
      : space.options.map(({ name }, position) => {
          if (Object.hasOwn(fixed, name)) return [levelOf(fixed, name)];
          return inactive?.has(name) ? [undefined] : (this.#plan.whole[position] as Possible);
        });
    this.#possible = [...this.#whole];
  }

  /** Whether the space was looked through to its end, and not given up before. */
  get isExhausted(): boolean {
    return this.#state === "exhausted";
  }

  /** Whether what was not found does not exist: real ranges are looked at in single points. */
  get isProof(): boolean {
    return this.isExhausted && !this.#usesPoints;
  }

  /** Raises the limit of steps. */
  allow(steps: number): void {
    this.#stepLimit += steps;
  }

  /** Goes on to the next configuration; false at the end, or when the steps are used up. */
  advance(): boolean {
    const last = this.#plan.order.length - 1;
    if (this.#depth === BEFORE) {
      this.#start();
      if (last < 0) return this.#state === "running";
    } else if (this.#state === "running") {
      this.#depth = last;
      this.#solved = last;
      if (last < 0) this.#state = "exhausted";
    }
    while (this.#state === "running") {
      if (!this.#try(this.#depth)) this.#goBack();
      else if (this.#depth === last) return true;
      else this.#enter(this.#depth + 1);
    }
    return false;
  }

  /** Levels of the configuration that was found, by position; undefined where an option is inactive. */
  levels(): readonly (Level | undefined)[] {
    return this.#levels.map((value) => (value === INACTIVE ? undefined : value));
  }

  /** The next configuration; undefined as `advance` answers false. */
  next(): Configuration | undefined {
    return this.advance() ? configurationOf(this.#space, this.levels()) : undefined;
  }

  #start(): void {
    const { isContradiction, order, whole } = this.#plan;
    const isFixed = this.#whole !== whole;
    if (isContradiction || (isFixed && this.#forbidsFixed())) this.#state = "exhausted";
    else if (order.length > 0) this.#enter(0);
    else this.#depth = 0;
  }

  /** Whether a rule cannot hold with the fixed levels, whatever the others are. */
  #forbidsFixed(): boolean {
    const { rulesOf, whole } = this.#plan;
    const fixed = this.#whole.flatMap((possible, i) => (possible === whole[i] ? [] : [i]));
    return fixed.some((position) =>
      (rulesOf[position] as readonly PossibleRule[]).some(({ judge, cost }) => {
        this.steps += cost;
        return isRefuted(judge(this.#possible));
      }),
    );
  }

  /** Opens the choice at a depth: what can be tried there, given the choices before. */
  #enter(depth: number): void {
    const { order, conditionOf, depthOf } = this.#plan;
    const position = order[depth] as number;
    const option = this.#space.options[position] as Option;
    const condition = conditionOf.get(position);
    this.#depth = depth;
    this.#solved = Math.min(this.#solved, depth - 1);
    this.#blame[depth] =
      condition && new Set(condition.mentions.map((at) => depthOf[at] as number));
    const { fixed = {}, inactive } = this.#settings;
    const level = levelOf(fixed, option.name);
    if (condition !== undefined && condition.judge(this.#levels) !== true) {
      this.#open[depth] = level === undefined ? [{ only: INACTIVE }] : [];
    } else if (inactive?.has(option.name)) {
      this.#open[depth] = [];
    } else {
      this.#open[depth] =
        level === undefined ? this.#branches(option, position) : [{ only: level }];
    }
  }

  #branches(option: Option, position: number): Branch[] {
    const size = branchSize(option, this.#settings.rng);
    const preferred = this.#settings.preferred?.(option, position, this.#levels) ?? [];
    const first = preferred.map((only): Branch => ({ only })).reverse();
    return first.length < size ? [{ low: 0, high: size - 1 }, ...first] : first;
  }

  /** Takes the next level at a depth that no constraint forbids; false when there is none. */
  #try(depth: number): boolean {
    const position = this.#plan.order[depth] as number;
    const option = this.#space.options[position] as Option;
    const rules = this.#plan.rulesOf[position] as readonly PossibleRule[];
    const open = this.#open[depth] as Branch[];
    this.#forget(position);
    for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
      if (++this.steps > this.#stepLimit) {
        this.#state = "stopped";
        return false;
      }
      const only = this.#onlyOf(option, branch);
      if (rules.length > 0) {
        this.#possible[position] = this.#possibleOf(option, branch, only);
        if (this.#isForbidden(rules, depth)) continue;
      }
      if (only !== undefined) {
        this.#levels[position] = only;
        return true;
      }
      if (!Number.isFinite(levelCount(option)) && this.#plan.isRead[position]) {
        this.#usesPoints = true;
      }
      open.push(...halves(branch as Span, rules.length > 0, this.#settings.rng));
    }
    this.#possible[position] = this.#whole[position] as Possible;
    return false;
  }

  /** The one value of a branch; undefined when it has several. */
  #onlyOf(option: Option, branch: Branch): Value {
    if ("only" in branch) return branch.only;
    if (branch.low < branch.high) return undefined;
    return gridLevel(option, branch.low, branchSize(option, this.#settings.rng));
  }

  #possibleOf(option: Option, branch: Branch, only: Value): Possible {
    if ("only" in branch || only !== undefined) return [only === INACTIVE ? undefined : only];
    return possibleLevels(option, branch.low, branch.high, branchSize(option, this.#settings.rng));
  }

  /** Whether a rule cannot hold any more; the earlier choices that it mentions are to blame. */
  #isForbidden(rules: readonly PossibleRule[], depth: number): boolean {
    const { depthOf } = this.#plan;
    for (const { judge, mentions, cost } of rules) {
      this.steps += cost;
      if (!isRefuted(judge(this.#possible))) continue;
      this.#blame[depth] ??= new Set();
      const blame = this.#blame[depth] as Set<number>;
      for (const at of mentions)
        if ((depthOf[at] as number) < depth) blame.add(depthOf[at] as number);
      return true;
    }
    return false;
  }

  #forget(position: number): void {
    this.#possible[position] = this.#whole[position] as Possible;
    this.#levels[position] = undefined;
  }

  /** From a choice without further levels to the last one that had a part in that. */
  #goBack(): void {
    if (this.#state !== "running") return;
    const from = this.#depth;
    const blame = this.#blame[from] ?? NOBODY;
    const to = from <= this.#solved ? from - 1 : Math.max(-1, ...blame);
    if (to < 0) {
      this.#state = "exhausted";
      return;
    }
    if (blame.size > 0) {
      this.#blame[to] ??= new Set();
      for (const depth of blame) if (depth < to) this.#blame[to]?.add(depth);
    }
    for (let depth = to + 1; depth < from; depth++) this.#forget(this.#plan.order[depth] as number);
    this.#depth = to;
  }
}
