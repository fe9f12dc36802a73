import {
  type Configuration,
  type ConfigurationSpace,
  checkConfiguration,
  configurationKey,
  isRange,
  keepsConstraint,
  type Level,
  mentionedOptions,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/**
 * Draws `size` distinct valid configurations, the default one first. Levels are uniform per option;
 * where a constraint is broken, the options of its consequence go to their defaults, so that a
 * level without effect is never measured under two names.
 */
export function drawConfigurations(
  space: ConfigurationSpace,
  size: number,
  seed: number,
): readonly Configuration[] {
  const random = seededRandom(seed, "configurations");
  const chosen = new Map<string, Configuration>();
  const keep = (configuration: Configuration): void => {
    checkConfiguration(space, configuration);
    chosen.set(configurationKey(space, configuration), configuration);
  };
  keep(Object.fromEntries(space.options.map((option) => [option.name, defaultOf(option)])));
  while (chosen.size < size) {
    const levels = space.options.map((option) => [option.name, anyLevel(option, random)]);
    keep(repaired(space, Object.fromEntries(levels)));
  }
  return [...chosen.values()];
}

/** Order of measuring in block `block`: a permutation of 0 … count − 1. */
export function blockOrder(count: number, seed: number, block: string): readonly number[] {
  const random = seededRandom(seed, `block ${block}`);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

function repaired(space: ConfigurationSpace, drawn: Configuration): Configuration {
  let configuration = drawn;
  for (const constraint of space.constraints) {
    if (keepsConstraint(constraint, configuration)) continue;
    const rule = parseExpression(constraint.rule);
    if (rule.kind !== "binary" || rule.operator !== "->") continue;
    const reset = space.options
      .filter((option) => mentionedOptions(rule.right).includes(option.name))
      .map((option) => [option.name, defaultOf(option)]);
    configuration = { ...configuration, ...Object.fromEntries(reset) };
  }
  return configuration;
}

function anyLevel(option: Option, random: SeededRandom): Level {
  const { domain } = option;
  if (isRange(domain)) return domain.min + random.integer(domain.max - domain.min + 1);
  return domain[random.integer(domain.length)] as Level;
}

function defaultOf(option: Option): Level {
  if (option.default === undefined) throw new RangeError(`option ${option.name} has no default`);
  return option.default;
}
