import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  isRange,
  type Level,
  type Option,
} from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { type SearchBudget, searchBudget, tryToRepair } from "./complete-configuration.ts";
import { distinct } from "./distinct.ts";
import { requireConfiguration } from "./list-configurations.ts";
import { gridLevel, gridSize } from "./option-levels.ts";
import { random } from "./random.ts";
import type { SamplingMethod } from "./sampling-method.ts";
import { searchPlan } from "./search-plan.ts";

/** Rounds in which configurations lost to constraints or repetition are drawn anew, while there are steps left. */
const ROUNDS = 20;

/** Rounds on end that find nothing new, after which no more are tried. */
const MOST_VAIN = 3;

/**
 * Latin hypercube: over the sample every option runs evenly through its levels (a range through
 * equal slices, a random point in each), in an order of its own; an option with a condition does so
 * over the configurations in which it is active. Configurations that break a constraint are repaired;
 * what repairs and repetitions take away is drawn again, and at last filled up at random.
 */
export const latinHypercube: SamplingMethod = {
  name: "latin-hypercube",
  citation: {
    authors: "M. D. McKay, R. J. Beckman, W. J. Conover",
    title: "A Comparison of Three Methods for Selecting Values of Input Variables",
    venue: "Technometrics",
    year: 1979,
    doi: "10.1080/00401706.1979.10489755",
  },
  size: "asked",
  sample(space, count, rng) {
    requireConfiguration(space);
    // Half of what a design may take: the rest is for what is filled up at random.
    const budget = { left: searchBudget(space, count).left / 2 };
    let found: readonly Configuration[] = [];
    for (let round = 0, vain = 0; found.length < count && round < ROUNDS; round++) {
      if (budget.left <= 0 || vain === MOST_VAIN) break;
      const before = found.length;
      found = distinct(space, [...found, ...hypercube(space, count - before, rng, budget)]);
      vain = found.length > before ? 0 : vain + 1;
    }
    if (found.length < count) {
      const rest = random.sample(space, count, rng);
      found = distinct(space, [...found, ...rest]).slice(0, count);
    }
    return found;
  },
};

/** One column per option, parents of conditions first: an option is spread over its active rows. */
function hypercube(
  space: ConfigurationSpace,
  count: number,
  rng: Rng,
  budget: SearchBudget,
): readonly (Configuration | undefined)[] {
  const { order, conditionOf } = searchPlan(space);
  const rows = Array.from({ length: count }, (): (Level | undefined)[] => []);
  for (const position of order) {
    const option = space.options[position] as Option;
    const condition = conditionOf.get(position);
    const active = condition ? rows.filter((levels) => condition.judge(levels) === true) : rows;
    const slices = permutation(active.length, rng);
    for (const [i, levels] of active.entries()) {
      levels[position] = levelInSlice(option, numberAt(slices, i), active.length, rng);
    }
  }
  return rows.map((levels) => tryToRepair(space, levels, budget));
}

function levelInSlice(option: Option, slice: number, count: number, rng: Rng): Level {
  const at = (slice + rng.next()) / count;
  if (isRange(option.domain) && option.kind === "real" && option.domain.step === undefined) {
    return option.domain.min + (option.domain.max - option.domain.min) * at;
  }
  const size = gridSize(option);
  return gridLevel(option, Math.min(size - 1, Math.floor(at * size)), size);
}
