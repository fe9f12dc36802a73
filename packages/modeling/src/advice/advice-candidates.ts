import { createRng } from "../random/index.ts";
import { drawConfigurations } from "../sampling/index.ts";
import {
  type Configuration,
  checkWholeConfiguration,
  configurationKey,
  fullFactorialCount,
  InputError,
} from "../space/index.ts";
import type { AdviceTask } from "./advice-task.ts";

/** Spaces up to this size before constraints are listed. */
const LISTED = 100_000;
/** Candidates at most, and how many are drawn from a space that is not listed. */
const MOST = 10_000;
const DRAWN = 4000;

/** What can be measured. */
export interface AdviceCandidates {
  /** By key. */
  readonly byKey: ReadonlyMap<string, Configuration>;
  /** Whether these are all valid configurations. */
  readonly isWhole: boolean;
}

/**
 * Valid configurations that can be asked for: all of a small space; of a large one some that are drawn, and
 * what sources and target measured. The same task with more rows gives the same ones in the same order.
 */
export function adviceCandidates(task: AdviceTask): AdviceCandidates {
  const { space, sources, measured, seed } = task;
  const byKey = new Map<string, Configuration>();
  const add = (configuration: Configuration) => {
    const key = configurationKey(space, configuration);
    if (!byKey.has(key) && isWholeAndLegal(task, configuration)) byKey.set(key, configuration);
  };
  const isListed = fullFactorialCount(space) <= LISTED;
  const rng = createRng(`advice candidates ${seed}`);
  const drawn = drawConfigurations(space, isListed ? MOST + 1 : DRAWN, rng).configurations;
  const isWhole = isListed && drawn.length <= MOST;
  drawn.slice(0, MOST).forEach(add);
  if (!isWhole) {
    for (const { system, configurations } of sources) {
      if (system === space.system) configurations.slice(0, DRAWN).forEach(add);
    }
  }
  for (const { configuration } of measured) add(configuration);
  return { byKey, isWhole };
}

function isWholeAndLegal({ space }: AdviceTask, configuration: Configuration): boolean {
  try {
    checkWholeConfiguration(space, configuration);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
