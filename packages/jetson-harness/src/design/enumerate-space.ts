import {
  type Configuration,
  configurationKey,
  InputError,
  isRange,
  keepsConstraint,
  type Level,
  levelCount,
  type Option,
} from "@perfatlas/modeling/space";
import { canonicalConfiguration } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";

/** A design that the space cannot carry. */
export class DesignError extends InputError {
  readonly code = "ILLEGAL_DESIGN";
  constructor(message: string) {
    super(message);
  }
}

/** All levels of an option. @throws DesignError for a real range without step. */
export function listLevels(option: Option): readonly Level[] {
  if (!isRange(option.domain)) return option.domain;
  const count = levelCount(option);
  if (!Number.isFinite(count)) {
    throw new DesignError(`option "${option.name}" has infinitely many levels; give it a step`);
  }
  const { min, step = 1 } = option.domain;
  return Array.from({ length: count }, (_, i) => min + i * step);
}

/** Every valid configuration, canonical, each once, last option fastest. Lazy. */
export function* enumerateSpace(resolved: ResolvedSpace): Generator<Configuration> {
  const { space } = resolved;
  const levels = space.options.map(listLevels);
  const seen = new Set<string>();
  const canHide = resolved.inactive.length > 0;
  function* extend(partial: Configuration, depth: number): Generator<Configuration> {
    // A rule whose options are all stated prunes the whole branch.
    if (!space.constraints.every((rule) => keepsConstraint(rule, partial))) return;
    const option = space.options[depth];
    if (option === undefined) {
      const canonical = canonicalConfiguration(resolved, partial);
      const key = configurationKey(space, canonical);
      if (canHide && seen.has(key)) return;
      if (canHide) seen.add(key);
      if (isValid(resolved, canonical)) yield canonical;
      return;
    }
    for (const level of levels[depth] as readonly Level[]) {
      yield* extend({ ...partial, [option.name]: level }, depth + 1);
    }
  }
  yield* extend({}, 0);
}

/** Whether a whole configuration keeps every constraint. */
export function isValid(resolved: ResolvedSpace, configuration: Configuration): boolean {
  return resolved.space.constraints.every((rule) => keepsConstraint(rule, configuration));
}
