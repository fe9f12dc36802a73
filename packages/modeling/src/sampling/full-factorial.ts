import { type Configuration, type ConfigurationSpace, configurationOf } from "../space/index.ts";
import { listConfigurations, requireConfiguration } from "./list-configurations.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";
import { Search } from "./search.ts";

/** More configurations than this are not listed. */
const MOST = 2_000_000;

/** Every valid configuration, the last option changing fastest. Ranges give their `optionLevels`. */
export const fullFactorial: SamplingMethod = {
  name: "full-factorial",
  citation: {
    authors: "R. A. Fisher",
    title: "The Design of Experiments",
    venue: "Oliver & Boyd",
    year: 1935,
  },
  size: "own",
  sample: (space) => allConfigurations(space, MOST),
};

/**
 * Every valid configuration, when there are at most `most`.
 * @throws SamplingError: there is none, there are more, or the steps do not suffice to tell.
 */
export function allConfigurations(
  space: ConfigurationSpace,
  most: number,
): readonly Configuration[] {
  const { rows, end, steps, limit } = listConfigurations(space, most);
  if (end === "all" && rows.length > 0) return rows.map((levels) => configurationOf(space, levels));
  if (end !== "more" && rows.length === 0) requireConfiguration(space);
  const count =
    end === "more"
      ? `more than ${limit}`
      : `at least ${rows.length} (more were not looked for after ${steps} steps)`;
  throw new SamplingError(
    `${space.system} has ${count} valid configurations, too many to list: choose a design that draws ` +
      "some of them (random, latin-hypercube, pairwise)",
    "too-many",
  );
}

/**
 * Counts through the valid configurations; branches that break a constraint are not entered. Stops
 * early without an error when more than `stepLimit` partial configurations were looked at.
 */
export function* everyConfiguration(
  space: ConfigurationSpace,
  stepLimit = Number.POSITIVE_INFINITY,
): Generator<Configuration> {
  const search = new Search(space, { stepLimit });
  while (search.advance()) yield configurationOf(space, search.levels());
}
