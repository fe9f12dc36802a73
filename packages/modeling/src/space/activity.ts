import { type Configuration, levelOf } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import { INACTIVE, type Value } from "./evaluate.ts";
import { indexed } from "./indexed-space.ts";
import { InputError, type Place } from "./input-error.ts";
import { type Level, type Option, restingLevel } from "./option.ts";

/** A level for an option that is inactive, where only active ones may have one. */
export class InactiveOptionError extends InputError {
  readonly code = "INACTIVE_OPTION";
  readonly option: Option;
  constructor(option: Option, space: ConfigurationSpace, place?: Place) {
    super(
      `option "${option.name}" of ${space.system} is inactive here, since "${option.activeWhen}" ` +
        "does not hold: leave its level out",
      place,
    );
    this.option = option;
  }
}

/**
 * Takes the levels of inactive options (by position) away and returns their positions. An option is
 * inactive where its condition does not hold; a condition that rests on an inactive option does not
 * hold. Where it rests on a level that is not stated it cannot be judged: the option keeps its level.
 */
export function dropInactive(
  space: ConfigurationSpace,
  levels: (Level | undefined)[],
): readonly number[] {
  const { conditions } = indexed(space);
  if (conditions.length === 0) return [];
  const values: Value[] = levels;
  const dropped: number[] = [];
  for (const { position, judge } of conditions) {
    const holds = judge(values);
    if (holds === true || holds === undefined) continue;
    values[position] = INACTIVE;
    dropped.push(position);
  }
  for (const position of dropped) levels[position] = undefined;
  return dropped;
}

/** The levels of a configuration in the order of the space's options; undefined where none is stated. */
export function levelsOf(
  space: ConfigurationSpace,
  configuration: Configuration,
): (Level | undefined)[] {
  return space.options.map(({ name }) => levelOf(configuration, name));
}

/** The configuration of levels in the order of the space's options; what is undefined is left out. */
export function configurationOf(
  space: ConfigurationSpace,
  levels: readonly (Level | undefined)[],
): Configuration {
  const { options } = space;
  const whole: Record<string, Level> = { ...indexed(space).pattern };
  for (let i = 0; i < options.length; i++) {
    const level = levels[i];
    if (level === undefined) return partOf(space, levels);
    whole[(options[i] as Option).name] = level;
  }
  return whole;
}

function partOf(space: ConfigurationSpace, levels: readonly (Level | undefined)[]): Configuration {
  const entries: [string, Level][] = [];
  for (const [i, { name }] of space.options.entries()) {
    const level = levels[i];
    if (level !== undefined) entries.push([name, level]);
  }
  return Object.fromEntries(entries);
}

/** The options that are inactive in a configuration, whatever it states for them. */
export function inactiveOptions(
  space: ConfigurationSpace,
  configuration: Configuration,
): readonly Option[] {
  if (indexed(space).conditions.length === 0) return [];
  return dropInactive(space, levelsOf(space, configuration)).map(
    (position) => space.options[position] as Option,
  );
}

/**
 * The configuration without the levels of inactive options: two configurations with the same effect
 * are one. The same object when there is nothing to leave out.
 */
export function canonicalConfiguration(
  space: ConfigurationSpace,
  configuration: Configuration,
): Configuration {
  const stated = inactiveOptions(space, configuration).filter(({ name }) =>
    Object.hasOwn(configuration, name),
  );
  if (stated.length === 0) return configuration;
  const names = new Set(stated.map(({ name }) => name));
  return Object.fromEntries(Object.entries(configuration).filter(([name]) => !names.has(name)));
}

/**
 * The configuration in the order of the space's options, with the resting level of every active option
 * that it does not state.
 * @throws InactiveOptionError when it states a level for an option that is inactive then.
 */
export function completedConfiguration(
  space: ConfigurationSpace,
  stated: Configuration,
  place?: Place,
): Configuration {
  const levels = space.options.map(
    (option): Level | undefined => levelOf(stated, option.name) ?? restingLevel(option),
  );
  for (const position of dropInactive(space, levels)) {
    const option = space.options[position] as Option;
    if (Object.hasOwn(stated, option.name)) throw new InactiveOptionError(option, space, place);
  }
  return configurationOf(space, levels);
}
