import { INACTIVE, negated, OPERATORS, type Value } from "./evaluate.ts";
import type { Expression } from "./expression.ts";

/**
 * What an option or expression may still be while not all levels are chosen: a few values one by one
 * (undefined: it may be inactive), or all numbers of an interval. Never too little: a value that can
 * occur is among them; that a value is among them does not mean that it occurs.
 */
export type Possible = readonly Value[] | Interval;

interface Interval {
  readonly low: number;
  readonly high: number;
  /** It may be inactive, too. */
  readonly mayBeAbsent: boolean;
  /** It may be no number, too: a text, or what arithmetic makes of one. */
  readonly mayBeText: boolean;
}

/** Longer lists of levels are taken as an interval. */
const MOST_LISTED = 16;

/** Pairs of values that an operator is tried on one by one; more are taken as intervals. */
const MOST_PAIRS = 64;

const TRUTHS: readonly Value[] = [true, false];
const UNDECIDED: readonly Value[] = [true, false, undefined];

const ANY: Interval = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  mayBeAbsent: false,
  mayBeText: true,
};

/** All numbers from `low` to `high`. */
export function numbersBetween(low: number, high: number): Possible {
  return { low, high, mayBeAbsent: false, mayBeText: false };
}

/** One of the levels `low` … `high` (by number) of a list. */
export function oneOf(levels: readonly Value[], low: number, high: number): Possible {
  // Of a long list of names one look is enough: nothing is copied.
  if (high - low >= MOST_LISTED && typeof levels[low] === "string") return ANY;
  const some = levels.slice(low, high + 1);
  return some.length > MOST_LISTED ? toInterval(some) : some;
}

/** The same, or inactive. */
export function orAbsent(possible: Possible): Possible {
  return isListed(possible) ? [...possible, undefined] : { ...possible, mayBeAbsent: true };
}

/** Whether nothing but false is left. */
export function isRefuted(possible: Possible): boolean {
  return isListed(possible) && possible.every((value) => value === false);
}

function isListed(possible: Possible): possible is readonly Value[] {
  return Array.isArray(possible);
}

/**
 * The expression as a function of what its options may be.
 * @param reader as in `compile`.
 */
export function compilePossible<T>(
  expression: Expression,
  reader: (name: string) => (from: T) => Possible,
): (from: T) => Possible {
  switch (expression.kind) {
    case "level": {
      const only = [expression.level];
      return () => only;
    }
    case "option":
      return reader(expression.name);
    case "binary": {
      const left = compilePossible(expression.left, reader);
      const right = compilePossible(expression.right, reader);
      const combine = combiner(expression.operator);
      return (from) => combine(left(from), right(from));
    }
    default: {
      const { kind } = expression;
      const of = compilePossible(expression.of, reader);
      return (from) => negatedPossible(kind, of(from));
    }
  }
}

function negatedPossible(kind: "not" | "minus", of: Possible): Possible {
  if (isListed(of)) return distinct(of.map((value) => negated(kind, value)));
  if (kind === "not") return truths(of);
  return { ...of, low: -of.high, high: -of.low };
}

function combiner(operator: string): (a: Possible, b: Possible) => Possible {
  const exact = OPERATORS[operator] as (a: Value, b: Value) => Value;
  const rough = ROUGH[operator];
  const combine = (a: Possible, b: Possible): Possible => {
    if (isListed(a) && isListed(b) && a.length * b.length <= MOST_PAIRS) {
      const found: Value[] = [];
      for (const x of a) for (const y of b) found.push(exact(x, y));
      return distinct(found);
    }
    if (rough === undefined) return combine(truths(a), truths(b));
    const [x, y] = [toInterval(a), toInterval(b)];
    const found = rough(x, y);
    const mayBeAbsent = x.mayBeAbsent || y.mayBeAbsent;
    return mayBeAbsent ? orAbsent(found) : found;
  };
  return combine;
}

/** What a number or text may be as a truth; logic on it goes no further. */
function truths(possible: Possible): readonly Value[] {
  if (isListed(possible) && possible.length <= 3) return possible;
  const mayBeAbsent = isListed(possible) ? possible.includes(undefined) : possible.mayBeAbsent;
  return mayBeAbsent ? UNDECIDED : TRUTHS;
}

function toInterval(possible: Possible): Interval {
  if (!isListed(possible)) return possible;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let mayBeAbsent = false;
  for (const value of possible) {
    if (typeof value === "string" || Number.isNaN(value)) {
      return { ...ANY, mayBeAbsent: possible.includes(undefined) };
    }
    if (value === undefined || value === INACTIVE) mayBeAbsent = true;
    else [low, high] = [Math.min(low, Number(value)), Math.max(high, Number(value))];
  }
  return low > high ? { ...ANY, mayBeAbsent } : { low, high, mayBeAbsent, mayBeText: false };
}

type Rough = (a: Interval, b: Interval) => Possible;

const ROUGH: Readonly<Record<string, Rough>> = {
  "==": (a, b) => equality(a, b),
  "!=": (a, b) => equality(a, b).map((value) => !value),
  "<": (a, b) => compared(a, b, a.low < b.high, a.high >= b.low),
  "<=": (a, b) => compared(a, b, a.low <= b.high, a.high > b.low),
  ">": (a, b) => compared(a, b, a.high > b.low, a.low <= b.high),
  ">=": (a, b) => compared(a, b, a.high >= b.low, a.low < b.high),
  "+": (a, b) => arithmetic(a, b, a.low + b.low, a.high + b.high),
  "-": (a, b) => arithmetic(a, b, a.low - b.high, a.high - b.low),
  "*": (a, b) => {
    const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    return arithmetic(a, b, Math.min(...corners), Math.max(...corners));
  },
};

function equality(a: Interval, b: Interval): readonly boolean[] {
  const mayBeText = a.mayBeText || b.mayBeText;
  const mayDiffer = mayBeText || a.low !== a.high || b.low !== b.high || a.low !== b.low;
  const mayEqual = mayBeText || (a.low <= b.high && b.low <= a.high);
  return [...(mayEqual ? [true] : []), ...(mayDiffer ? [false] : [])];
}

/** A text that is no number compares as false. */
function compared(a: Interval, b: Interval, mayHold: boolean, mayFail: boolean): Possible {
  const isUnsure = mayFail || a.mayBeText || b.mayBeText;
  return [...(mayHold ? [true] : []), ...(isUnsure ? [false] : [])];
}

function arithmetic(a: Interval, b: Interval, low: number, high: number): Possible {
  const mayBeText = a.mayBeText || b.mayBeText || Number.isNaN(low) || Number.isNaN(high);
  return {
    low: mayBeText ? Number.NEGATIVE_INFINITY : low,
    high: mayBeText ? Number.POSITIVE_INFINITY : high,
    mayBeAbsent: false,
    mayBeText,
  };
}

/** The different ones, in the order in which they come first. */
function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  // Most lists are of a few truths or numbers, where a set is slower.
  if (values.length > 8) return [...new Set(values)];
  const found: Value[] = [];
  for (const value of values) if (!found.includes(value)) found.push(value);
  return found;
}
