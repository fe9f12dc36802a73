import type { Constraint } from "./constraint.ts";
import { levelCount, type Option } from "./option.ts";

/**
 * The valid assignments of levels to options of one system. Never changed once made: what is looked up
 * in it is kept beside it.
 */
export interface ConfigurationSpace {
  readonly system: string;
  readonly options: readonly Option[];
  readonly constraints: readonly Constraint[];
}

/** Number of level combinations before conditions and constraints; Infinity with a real range. */
export function fullFactorialCount(space: ConfigurationSpace): number {
  return space.options.reduce((count, option) => count * levelCount(option), 1);
}
