import { type Configuration, type ConfigurationSpace, type Level } from "../space/index.ts";
import { SamplingError } from "./sampling-method.ts";
import { Search } from "./search.ts";

/** Levels by position. */
type Levels = readonly (Level | undefined)[];

/** Steps after which a search is given up; constraints of real systems need a few hundred. */
const STEP_LIMIT = 200_000;

/** Steps of all searches of one design. */
const MOST_STEPS = 3_000_000;

/** Levels of all configurations of a design whose size is its own. */
const MOST_LEVELS = 2_000_000;

/** Steps that the searches of one design share. */
export interface SearchBudget {
  left: number;
}

/** A million steps for dead ends, beside what rows without any need; half a second's at most. */
export function searchBudget(space: ConfigurationSpace, rows: number): SearchBudget {
  return { left: Math.min(MOST_STEPS, 1_000_000 + 20 * rows * space.options.length) };
}

/**
 * Nothing when a design of so many configurations can be written down.
 * @throws SamplingError when they have more than two million levels together.
 */
export function requireRoom(space: ConfigurationSpace, rows: number): void {
  const { length } = space.options;
  if (rows * length <= MOST_LEVELS) return;
  throw new SamplingError(
    `${rows} configurations of ${length} options are more than ${MOST_LEVELS} levels: choose a design ` +
      "that draws some configurations (random, latin-hypercube)",
    "too-many",
  );
}

/**
 * A valid, canonical configuration that has all levels of `fixed`; undefined when there is none.
 * @param wanted by position, levels to be tried first; options without one take any.
 * @throws SamplingError when it is not found out within 200,000 steps, or those of the budget.
 */
export function completeConfiguration(
  space: ConfigurationSpace,
  fixed: Configuration,
  wanted: Levels = [],
  budget: SearchBudget = searchBudget(space, 1),
): Configuration | undefined {
  const { found, isKnown, steps } = completion(space, fixed, wanted, budget);
  if (isKnown) return found;
  const stated = Object.entries(fixed).map(([name, level]) => `${name} = ${level}`);
  const having = stated.length > 0 ? ` with ${stated.join(", ")}` : "";
  throw new SamplingError(
    `whether ${space.system} has a valid configuration${having} was not found out in ${steps} ` +
      "steps: choose a design that draws some (random)",
    "not-found",
  );
}

/** The same, that it has at best the wanted levels; undefined, too, when it is not found out. */
export function tryToRepair(
  space: ConfigurationSpace,
  wanted: Levels,
  budget: SearchBudget,
): Configuration | undefined {
  return completion(space, {}, wanted, budget).found;
}

function completion(
  space: ConfigurationSpace,
  fixed: Configuration,
  wanted: Levels,
  budget: SearchBudget,
): {
  readonly found: Configuration | undefined;
  readonly isKnown: boolean;
  readonly steps: number;
} {
  const search = new Search(space, {
    fixed,
    stepLimit: Math.min(STEP_LIMIT, budget.left),
    preferred: (_, position) => {
      const first = wanted[position];
      return first === undefined ? [] : [first];
    },
  });
  const found = search.next();
  budget.left -= search.steps;
  return {
    found,
    isKnown: found !== undefined || search.isExhausted,
    steps: search.steps,
  };
}
