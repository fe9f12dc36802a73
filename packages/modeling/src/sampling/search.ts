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
import { indexed } from "../space/indexed-space.ts";
import { isRefuted, type Possible } from "../space/possible.ts";
import { type Branch, branchSize, halves, type Span } from "./branch.ts";
import { DepthSet } from "./depth-set.ts";
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

/** Options that a new search goes through in one step. */
const POSITIONS_PER_STEP = 20;

/** Depth of a search that has not begun. */
const BEFORE = -1;

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
  /** Positions of the options whose levels are given. */
  readonly #fixed: number[] = [];
  /** By depth: branches to be tried, last one first, and the earlier choices that had a part in dead ends. */
  readonly #open: Branch[][] = [];
  readonly #blame: (DepthSet | undefined)[] = [];
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
    this.#levels = new Array<Value>(space.options.length).fill(undefined);
    const { fixed = {}, inactive = [] } = settings;
    const { positions } = indexed(space);
    const whole = this.#plan.whole.slice();
    for (const [name, level] of Object.entries(fixed)) this.#fix(whole, positions.get(name), level);
    for (const name of inactive) this.#fix(whole, positions.get(name), undefined);
    this.#whole = whole;
    this.#possible = whole.slice();
    // Searches from many combinations of many options are not free, however soon they end.
    this.steps = Math.floor(space.options.length / POSITIONS_PER_STEP);
  }

  #fix(whole: Possible[], position: number | undefined, level: Level | undefined): void {
    if (position === undefined) return;
    whole[position] = [level];
    this.#fixed.push(position);
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
    const { isContradiction, order } = this.#plan;
    if (isContradiction || this.#forbidsFixed()) this.#state = "exhausted";
    else if (order.length > 0) this.#enter(0);
    else this.#depth = 0;
  }

  /** Whether a rule cannot hold with the fixed levels, whatever the others are. */
  #forbidsFixed(): boolean {
    const { rulesOf } = this.#plan;
    return this.#fixed.some((position) =>
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
    this.#blame[depth]?.clear();
    for (const at of condition?.mentions ?? []) this.#blameAt(depth).add(depthOf[at] as number);
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
      for (const at of mentions) {
        const earlier = depthOf[at] as number;
        if (earlier < depth) this.#blameAt(depth).add(earlier);
      }
      return true;
    }
    return false;
  }

  #blameAt(depth: number): DepthSet {
    this.#blame[depth] ??= new DepthSet(this.#levels.length);
    return this.#blame[depth];
  }

  #forget(position: number): void {
    this.#possible[position] = this.#whole[position] as Possible;
    this.#levels[position] = undefined;
  }

  /** From a choice without further levels to the last one that had a part in that. */
  #goBack(): void {
    if (this.#state !== "running") return;
    const from = this.#depth;
    const isSolved = from <= this.#solved;
    // Blame for choices that led somewhere is never asked for: they are entered anew before.
    const blame = isSolved ? undefined : this.#blame[from];
    const to = isSolved ? from - 1 : (blame?.last() ?? -1);
    if (to < 0) {
      this.#state = "exhausted";
      return;
    }
    if (blame !== undefined) this.#blameAt(to).addBefore(to, blame);
    for (let depth = to + 1; depth < from; depth++) this.#forget(this.#plan.order[depth] as number);
    this.#depth = to;
  }
}
