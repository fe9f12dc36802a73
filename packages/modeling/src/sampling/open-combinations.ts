import { numberAt } from "../space/number-at.ts";
import { SamplingError } from "./sampling-method.ts";

/** Combinations of levels that are covered one by one; more would not fit in memory. */
const MOST = 2_000_000;

/** A level (by number) of an option (by position). */
export interface Cell {
  readonly option: number;
  readonly level: number;
}

/**
 * Combinations of levels of t options that no configuration has yet, one byte each. Combinations of
 * the same options lie together; sets of options are numbered by the combinatorial number system.
 */
export class OpenCombinations {
  /** Combinations looked at, for those who count work. */
  lookups = 0;
  readonly #counts: Int32Array;
  readonly #t: number;
  readonly #isOpen: Uint8Array;
  /** Where the combinations of each set of options begin, and where the last ones end. */
  readonly #starts: Int32Array;
  /** #choose[k][n]: sets of k + 1 of n options. */
  readonly #choose: readonly Float64Array[];

  /**
   * @param counts levels of each option.
   * @throws SamplingError for more than two million combinations.
   */
  constructor(counts: readonly number[], t: number) {
    this.#counts = Int32Array.from(counts);
    this.#t = t;
    this.#choose = Array.from({ length: t }, () => new Float64Array(counts.length + 1));
    for (let n = 1; n <= counts.length; n++) {
      for (const [k, row] of this.#choose.entries()) {
        row[n] = numberAt(row, n - 1) + (k === 0 ? 1 : numberAt(this.#choose[k - 1]!, n - 1));
      }
    }
    const sets = numberAt(this.#choose[t - 1]!, counts.length);
    if (sets > MOST) throw tooMany(t);
    this.#starts = new Int32Array(sets + 1);
    this.#isOpen = new Uint8Array(this.#place(t, counts.length, 1, 0)).fill(1);
  }

  /** Notes where the combinations of the sets of `size` of the first `below` options begin. */
  #place(size: number, below: number, factor: number, set: number): number {
    let at = set;
    for (let option = size - 1; option < below; option++) {
      const combinations = factor * numberAt(this.#counts, option);
      if (size > 1) {
        this.#place(size - 1, option, combinations, at);
        at += numberAt(this.#choose[size - 2]!, option);
        continue;
      }
      const end = numberAt(this.#starts, at++) + combinations;
      if (end > MOST) throw tooMany(this.#t);
      this.#starts[at] = end;
    }
    return numberAt(this.#starts, at);
  }

  /** Combinations that each configuration has. */
  get setCount(): number {
    return this.#starts.length - 1;
  }

  /** The first open combination from `from` on, or −1. */
  next(from: number): number {
    return this.#isOpen.indexOf(1, from);
  }

  /** Closes one combination. */
  close(at: number): void {
    this.#isOpen[at] = 0;
  }

  /** The cells of a combination, the last option first. */
  combination(at: number): readonly Cell[] {
    let set = 0;
    let high = this.#starts.length - 1;
    while (high - set > 1) {
      const middle = (set + high) >> 1;
      if (numberAt(this.#starts, middle) <= at) set = middle;
      else high = middle;
    }
    let rest = at - numberAt(this.#starts, set);
    const cells: Cell[] = [];
    for (let k = this.#t - 1, option = this.#counts.length - 1; k >= 0; k--, option--) {
      const choose = this.#choose[k]!;
      while (numberAt(choose, option) > set) option--;
      set -= numberAt(choose, option);
      const count = numberAt(this.#counts, option);
      cells.push({ option, level: rest % count });
      rest = Math.floor(rest / count);
    }
    return cells;
  }

  /**
   * How many open combinations each level of `option` closes.
   * @param levelOf the number of the level of every option; negative where it has none yet.
   */
  gains(option: number, levelOf: Int32Array): Float64Array {
    const gains = new Float64Array(numberAt(this.#counts, option));
    if (this.#t === 2) {
      this.#addPairs(gains, option, levelOf);
      return gains;
    }
    const own = numberAt(levelOf, option);
    const walk = { levelOf, with: option, isClosing: false };
    for (let level = 0; level < gains.length; level++) {
      levelOf[option] = level;
      gains[level] = this.#walk(walk, 0, 0, 0, 0);
    }
    levelOf[option] = own;
    return gains;
  }

  /** The same for pairs, option by option: the levels of one lie evenly spaced. */
  #addPairs(gains: Float64Array, option: number, levelOf: Int32Array): void {
    const [ones, twos] = this.#choose as readonly [Float64Array, Float64Array];
    const count = gains.length;
    for (let other = 0; other < levelOf.length; other++) {
      const level = levelOf[other]!;
      if (level < 0 || other === option) continue;
      const isBefore = other < option;
      const set = isBefore ? ones[other]! + twos[option]! : ones[option]! + twos[other]!;
      const stride = isBefore ? 1 : this.#counts[other]!;
      let at = this.#starts[set]! + (isBefore ? level * count : level);
      for (let own = 0; own < count; own++, at += stride) gains[own]! += this.#isOpen[at]!;
      this.lookups += count;
    }
  }

  /** How many open combinations a configuration has. */
  gain(levelOf: Int32Array): number {
    return this.#walk({ levelOf, with: -1, isClosing: false }, 0, 0, 0, 0);
  }

  /** Closes every combination that a configuration has. */
  closeAll(levelOf: Int32Array): void {
    this.#walk({ levelOf, with: -1, isClosing: true }, 0, 0, 0, 0);
  }

  /** Closes every combination that none of these configurations has. */
  keepThoseOf(configurations: Iterable<Int32Array>): void {
    const wasOpen = this.#isOpen.slice();
    this.#isOpen.fill(1);
    for (const levelOf of configurations) this.closeAll(levelOf);
    for (const [at, was] of wasOpen.entries()) {
      this.#isOpen[at] = was === 1 && this.#isOpen[at] === 0 ? 1 : 0;
    }
  }

  /** Counts open combinations of options from `from` on, behind `taken` ones that led to `set`, `inside`. */
  #walk(walk: Walk, from: number, taken: number, set: number, inside: number): number {
    const { levelOf, isClosing } = walk;
    const isLast = taken === this.#t - 1;
    const choose = this.#choose[taken]!;
    const isMissing = from <= walk.with;
    const first = isMissing && isLast ? walk.with : from;
    const last = isMissing ? walk.with : this.#counts.length - this.#t + taken;
    let sum = 0;
    for (let option = first; option <= last; option++) {
      const level = levelOf[option]!;
      if (level < 0) continue;
      const nextSet = set + choose[option]!;
      const nextInside = inside * this.#counts[option]! + level;
      if (!isLast) {
        sum += this.#walk(walk, option + 1, taken + 1, nextSet, nextInside);
        continue;
      }
      const at = this.#starts[nextSet]! + nextInside;
      sum += this.#isOpen[at]!;
      if (isClosing) this.#isOpen[at] = 0;
      this.lookups++;
    }
    return sum;
  }
}

/** What is gone through: levels of a configuration, all their combinations or those with one option. */
interface Walk {
  readonly levelOf: Int32Array;
  readonly with: number;
  readonly isClosing: boolean;
}

function tooMany(t: number): SamplingError {
  return new SamplingError(
    `more than ${MOST} combinations of ${t} levels to cover: choose a smaller strength, or a design ` +
      "that draws levels (random, latin-hypercube)",
    "too-many",
  );
}
