import { dropInactive, InactiveOptionError, levelsOf } from "./activity.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import type { Constraint } from "./constraint.ts";
import { indexed } from "./indexed-space.ts";
import { InputError, type Place } from "./input-error.ts";
import { IllegalLevelError, isLegalLevel, type Level, type Option } from "./option.ts";

/** An option that the system does not have. */
export class UnknownOptionError extends InputError {
  readonly code = "UNKNOWN_OPTION";
  constructor(name: string, space: ConfigurationSpace, place?: Place) {
    const names = space.options.map((option) => option.name);
    const shown =
      names.length > 20
        ? `${names.slice(0, 20).join(", ")}, … (${names.length})`
        : names.join(", ");
    super(`${space.system} has no option "${name}"; its options are ${shown}`, place);
  }
}

/** A configuration that breaks a constraint of its space. */
export class BrokenConstraintError extends InputError {
  readonly code = "BROKEN_CONSTRAINT";
  constructor(constraint: Constraint, space: ConfigurationSpace, place?: Place) {
    const why = constraint.why === undefined ? "" : `: ${constraint.why}`;
    super(`configuration of ${space.system} breaks "${constraint.rule}"${why}`, place);
  }
}

/** A configuration without a level for an option that is active in it. */
export class MissingLevelError extends InputError {
  readonly code = "MISSING_LEVEL";
  readonly option: Option;
  constructor(option: Option, space: ConfigurationSpace, place?: Place) {
    super(`the configuration of ${space.system} has no level for option "${option.name}"`, place);
    this.option = option;
  }
}

/**
 * Refuses a configuration outside the space. Options that it does not state were not recorded.
 * @throws UnknownOptionError, IllegalLevelError, InactiveOptionError, BrokenConstraintError.
 */
export function checkConfiguration(
  space: ConfigurationSpace,
  configuration: Configuration,
  place?: Place,
): void {
  judged(space, configuration, place);
}

/**
 * Refuses a configuration outside the space, or without a level for an active option.
 * @throws MissingLevelError, and as `checkConfiguration`.
 */
export function checkWholeConfiguration(
  space: ConfigurationSpace,
  configuration: Configuration,
  place?: Place,
): void {
  const { levels, inactive } = judged(space, configuration, place);
  const mayBeAbsent = new Set(inactive);
  const absent = levels.findIndex((level, i) => level === undefined && !mayBeAbsent.has(i));
  if (absent >= 0) throw new MissingLevelError(space.options[absent] as Option, space, place);
}

function judged(
  space: ConfigurationSpace,
  configuration: Configuration,
  place?: Place,
): { readonly levels: readonly (Level | undefined)[]; readonly inactive: readonly number[] } {
  const { positions } = indexed(space);
  for (const [name, level] of Object.entries(configuration)) {
    const option = space.options[positions.get(name) ?? -1];
    if (option === undefined) throw new UnknownOptionError(name, space, place);
    if (!isLegalLevel(option, level))
      throw new IllegalLevelError(option, level, place, space.system);
  }
  const levels = levelsOf(space, configuration);
  const inactive = dropInactive(space, levels);
  const stated = inactive
    .map((position) => space.options[position] as Option)
    .find(({ name }) => Object.hasOwn(configuration, name));
  if (stated !== undefined) throw new InactiveOptionError(stated, space, place);
  const broken = brokenConstraint(space, levels);
  if (broken !== undefined) throw new BrokenConstraintError(broken, space, place);
  return { levels, inactive };
}

/** The first constraint that these levels (by position, inactive ones left out) break. */
export function brokenConstraint(
  space: ConfigurationSpace,
  levels: readonly (Level | undefined)[],
): Constraint | undefined {
  return indexed(space).rules.find(({ judge }) => judge(levels) === false)?.constraint;
}
