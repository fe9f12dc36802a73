import { createRng } from "@perfatlas/modeling/random";
import { drawRandom, everyConfiguration, samplingMethods } from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  configurationKey,
  fullFactorialCount,
  InputError,
  isLegalLevel,
  keepsConstraint,
} from "@perfatlas/modeling/space";
import type { SuggestionTask } from "./suggestion-task.ts";

/** Spaces up to this size before constraints are listed. */
const LISTED = 100_000;
/** Candidates at most, and how many are drawn from spaces that are not listed. */
const MOST = 10_000;
const DRAWN = 4000;

/**
 * Valid configurations that can be asked for, by key. The same task with more measurements gives the
 * same ones in the same order, so that a strategy that is replayed asks the same questions.
 */
export function candidates(task: SuggestionTask): ReadonlyMap<string, Configuration> {
  const { space, sources, measured } = task;
  const found = new Map<string, Configuration>();
  const add = (configuration: Configuration) => {
    const key = configurationKey(space, configuration);
    if (!found.has(key) && isValid(task, configuration)) found.set(key, configuration);
  };
  drawn(task).forEach(add);
  for (const source of sources) source.configurations.slice(0, DRAWN).forEach(add);
  for (const { configuration } of measured) add(configuration);
  return found;
}

function drawn({ space, seed }: SuggestionTask): readonly Configuration[] {
  const rng = createRng(`candidates ${seed}`);
  if (fullFactorialCount(space) <= LISTED) {
    const all = [...everyConfiguration(space)];
    return all.length > MOST ? drawRandom(all, MOST, rng) : all;
  }
  const random = samplingMethods.find(({ name }) => name === "random");
  try {
    return random?.sample(space, DRAWN, rng) ?? [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // So many constraints that few are found at random: those that are found by counting.
    return [...everyConfiguration(space, LISTED)].slice(0, DRAWN);
  }
}

/** Whether every option has a legal level and every constraint is kept. */
export function isValid({ space }: Pick<SuggestionTask, "space">, given: Configuration): boolean {
  return (
    Object.keys(given).length === space.options.length &&
    space.options.every((option) => {
      const level = given[option.name];
      return level !== undefined && isLegalLevel(option, level);
    }) &&
    space.constraints.every((constraint) => keepsConstraint(constraint, given))
  );
}
