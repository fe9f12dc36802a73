import type { Configuration } from "./configuration.ts";
import { type Constraint, keepsConstraint } from "./constraint.ts";
import { InputError, type Place } from "./input-error.ts";
import { IllegalLevelError, isLegalLevel, isRange, type Level, type Option } from "./option.ts";

/** The valid assignments of levels to options of one system. */
export interface ConfigurationSpace {
  readonly system: string;
  readonly options: readonly Option[];
  readonly constraints: readonly Constraint[];
}

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

/**
 * Refuses a configuration outside the space.
 * @throws UnknownOptionError, IllegalLevelError, BrokenConstraintError.
 */
export function checkConfiguration(
  space: ConfigurationSpace,
  configuration: Configuration,
  place?: Place,
): void {
  for (const [name, level] of Object.entries(configuration)) {
    const option = space.options.find((candidate) => candidate.name === name);
    if (option === undefined) throw new UnknownOptionError(name, space, place);
    if (!isLegalLevel(option, level))
      throw new IllegalLevelError(option, level, place, space.system);
  }
  for (const constraint of space.constraints) {
    if (!keepsConstraint(constraint, configuration))
      throw new BrokenConstraintError(constraint, space, place);
  }
}

/**
 * Canonical key: levels in option order joined by commas, binary as 0 and 1, absent as nothing, text
 * quoted when it holds a comma, a quote or a backslash. Equal keys mean equal configurations.
 */
export function configurationKey(space: ConfigurationSpace, configuration: Configuration): string {
  return space.options.map((option) => levelKey(configuration[option.name])).join(",");
}

function levelKey(level: Level | undefined): string {
  if (level === undefined) return "";
  if (typeof level === "boolean") return level ? "1" : "0";
  if (typeof level === "number") return String(level);
  return /^$|[",\\]/.test(level) ? JSON.stringify(level) : level;
}

/** Number of level combinations before constraints; Infinity when an option is a real range. */
export function fullFactorialCount(space: ConfigurationSpace): number {
  return space.options.reduce((count, option) => count * levelCount(option), 1);
}

/** Number of levels of an option; Infinity for a real range without step. */
export function levelCount(option: Option): number {
  if (!isRange(option.domain)) return option.domain.length;
  const { min, max, step } = option.domain;
  if (step !== undefined) return Math.floor((max - min) / step + 1e-9) + 1;
  return option.kind === "integer" ? max - min + 1 : Number.POSITIVE_INFINITY;
}
