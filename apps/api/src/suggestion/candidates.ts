import { createRng } from "@perfatlas/modeling/random";
import { drawConfigurations } from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  checkWholeConfiguration,
  configurationKey,
  fullFactorialCount,
  InputError,
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
  const most = fullFactorialCount(space) <= LISTED ? MOST : DRAWN;
  return drawConfigurations(space, most, createRng(`candidates ${seed}`)).configurations;
}

/** Whether every active option, and no other, has a legal level and every constraint is kept. */
export function isValid({ space }: Pick<SuggestionTask, "space">, given: Configuration): boolean {
  try {
    checkWholeConfiguration(space, given);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
