import {
  type Configuration,
  type ConfigurationSpace,
  type Constraint,
  evaluate,
  isRange,
  type Level,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import type { ResolvedSpace } from "./resolve-space.ts";

/** The level an option has when nobody sets it: its default, else its first or lowest one. */
export function restingLevel(option: Option): Level {
  if (option.default !== undefined) return option.default;
  return isRange(option.domain) ? option.domain.min : (option.domain[0] as Level);
}

/** The configuration of all defaults. */
export function defaultConfiguration(space: ConfigurationSpace): Configuration {
  return Object.fromEntries(space.options.map((option) => [option.name, restingLevel(option)]));
}

/**
 * The configuration with options that have no effect set to their defaults, so that two ways of
 * writing one machine state are one configuration. Options come in the space's order.
 */
export function canonicalConfiguration(
  resolved: ResolvedSpace,
  configuration: Configuration,
): Configuration {
  const canonical: Record<string, Level> = Object.fromEntries(
    resolved.space.options.map((option) => [
      option.name,
      configuration[option.name] ?? restingLevel(option),
    ]),
  );
  for (const { condition, options } of resolved.inactive) {
    if (evaluate(parseExpression(condition), canonical) !== true) continue;
    for (const name of options) {
      const option = resolved.space.options.find((candidate) => candidate.name === name);
      if (option !== undefined) canonical[name] = restingLevel(option);
    }
  }
  return canonical;
}

/**
 * The space's constraints and, as rules, that an option without effect has its resting level: what a
 * registry must know to suggest canonical configurations only.
 */
export function canonicalConstraints(resolved: ResolvedSpace): readonly Constraint[] {
  const { options, constraints } = resolved.space;
  const resting = resolved.inactive.flatMap(({ condition, options: names }) =>
    names.flatMap((name): Constraint[] => {
      const option = options.find((candidate) => candidate.name === name);
      if (option === undefined) return [];
      const spelt = /^[A-Za-z_][\w.]*$/.test(name) ? name : `\`${name}\``;
      const rule = `(${condition}) -> (${spelt} == ${JSON.stringify(restingLevel(option))})`;
      return [{ rule, why: `${name} has no effect then` }];
    }),
  );
  return [...constraints, ...resting];
}
