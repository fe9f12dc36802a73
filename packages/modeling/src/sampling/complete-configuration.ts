import {
  type Configuration,
  type ConfigurationSpace,
  type Level,
  levelOf,
  type Option,
} from "../space/index.ts";
import { SamplingError } from "./sampling-method.ts";
import { Search } from "./search.ts";

/** Steps after which a search is given up; constraints of real systems need a few hundred. */
const STEP_LIMIT = 200_000;

/** Steps that the searches of one design share. */
export interface SearchBudget {
  left: number;
}

/** A million steps for dead ends, beside what rows without any need; half a second's at most. */
export function searchBudget(space: ConfigurationSpace, rows: number): SearchBudget {
  return { left: Math.min(5_000_000, 1_000_000 + 20 * rows * space.options.length) };
}

/**
 * A valid, canonical configuration that has all levels of `fixed`; undefined when there is none.
 * @param preferred level of an option to be tried first, if any.
 * @throws SamplingError when it is not found out within 200,000 steps, or those of the budget.
 */
export function completeConfiguration(
  space: ConfigurationSpace,
  fixed: Configuration,
  preferred: (option: Option) => Level | undefined = () => undefined,
  budget: SearchBudget = searchBudget(space, 1),
): Configuration | undefined {
  const { found, isKnown } = completion(space, fixed, preferred, budget);
  if (isKnown) return found;
  const wanted = Object.entries(fixed).map(([name, level]) => `${name} = ${level}`);
  const having = wanted.length > 0 ? ` with ${wanted.join(", ")}` : "";
  throw new SamplingError(
    `whether ${space.system} has a valid configuration${having} was not found out within ${STEP_LIMIT} ` +
      "steps: choose a design that draws some (random)",
    "not-found",
  );
}

/**
 * The valid configuration closest in spirit to `wanted`: levels of `fixed` are kept, others keep
 * their wanted level where a valid completion allows it. Undefined and errors as above.
 */
export function repairConfiguration(
  space: ConfigurationSpace,
  wanted: Configuration,
  fixed: Configuration = {},
  budget: SearchBudget = searchBudget(space, 1),
): Configuration | undefined {
  return completeConfiguration(space, fixed, ({ name }) => levelOf(wanted, name), budget);
}

/** The same; undefined, too, when it is not found out within the steps. */
export function tryToRepair(
  space: ConfigurationSpace,
  wanted: Configuration,
  budget: SearchBudget,
): Configuration | undefined {
  return completion(space, {}, ({ name }) => levelOf(wanted, name), budget).found;
}

function completion(
  space: ConfigurationSpace,
  fixed: Configuration,
  preferred: (option: Option) => Level | undefined,
  budget: SearchBudget,
): { readonly found: Configuration | undefined; readonly isKnown: boolean } {
  const search = new Search(space, {
    fixed,
    stepLimit: Math.min(STEP_LIMIT, budget.left),
    preferred: (option) => {
      const first = preferred(option);
      return first === undefined ? [] : [first];
    },
  });
  const found = search.next();
  budget.left -= search.steps;
  return { found, isKnown: found !== undefined || search.isExhausted };
}
