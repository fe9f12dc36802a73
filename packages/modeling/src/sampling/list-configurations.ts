import {
  type ConfigurationSpace,
  isRange,
  type Level,
  levelCount,
  type Option,
} from "../space/index.ts";
import { gridSize } from "./option-levels.ts";
import { SamplingError } from "./sampling-method.ts";
import { Search } from "./search.ts";

/** Configurations of a space, in its order, and why there are no more of them. */
export interface Listing {
  /**
   * Their levels by position, undefined for inactive options; empty when there are more. Objects of
   * many options are slow to make: `configurationOf` makes those that are wanted.
   */
  readonly rows: readonly (readonly (Level | undefined)[])[];
  /** all: these are all there are. more: there are more. unknown: the steps were used up. */
  readonly end: "all" | "more" | "unknown";
  readonly steps: number;
  /** Most that would have been listed. */
  readonly limit: number;
}

/** Steps of a search that finds nothing, and steps that each configuration found adds. */
const SEARCH_STEPS = 500_000;
const STEPS_PER_FIND = 60;

/** Levels of all listed configurations together at most. */
const MOST_LEVELS = 10_000_000;

/**
 * The valid, canonical configurations of a space, at most `most` of them (fewer of very many options).
 * Real ranges without step give their ends and quarters.
 */
export function listConfigurations(space: ConfigurationSpace, most: number): Listing {
  const { options, constraints } = space;
  const limit = Math.min(most, Math.ceil(MOST_LEVELS / Math.max(1, options.length)));
  const isFree = constraints.length === 0 && options.every((option) => !option.activeWhen);
  if (isFree && gridCount(space) > limit) {
    return { rows: [], end: "more", steps: 0, limit };
  }
  const search = new Search(space, { stepLimit: SEARCH_STEPS });
  const rows: (readonly (Level | undefined)[])[] = [];
  while (search.advance()) {
    if (rows.length === limit) {
      return { rows: [], end: "more", steps: search.steps, limit };
    }
    rows.push(search.levels());
    search.allow(STEPS_PER_FIND);
  }
  return { rows, end: search.isExhausted ? "all" : "unknown", steps: search.steps, limit };
}

/** Combinations of the levels that designs use, before conditions and constraints. */
export function gridCount(space: ConfigurationSpace): number {
  return space.options.reduce((count, option) => count * gridSize(option), 1);
}

/** Whether a real range without step is among the options: designs see points of it only. */
export function hasRealRange(space: ConfigurationSpace): boolean {
  return space.options.some(
    (option: Option) => isRange(option.domain) && levelCount(option) === Number.POSITIVE_INFINITY,
  );
}

/**
 * Nothing when the space has a valid configuration.
 * @throws SamplingError: it has none, or none was found within a million steps.
 */
export function requireConfiguration(space: ConfigurationSpace): void {
  const search = new Search(space, { stepLimit: SEARCH_STEPS });
  if (search.next() !== undefined) return;
  throw search.isProof
    ? new SamplingError(
        `${space.system} has no valid configuration: every combination of levels breaks a constraint`,
        "none",
      )
    : new SamplingError(
        `no valid configuration of ${space.system} was found in ${search.steps} steps; that there is ` +
          "none is not proved",
        "not-found",
      );
}
