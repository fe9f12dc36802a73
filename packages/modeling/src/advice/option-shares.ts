import { type Configuration, type ConfigurationSpace, levelOf, numberAt } from "../space/index.ts";

/**
 * Share of the variance of n values that the level of each option alone explains (first-order main effects), by
 * option; 0 where nothing varies. An option that is inactive is a level of its own.
 */
export function optionShares(
  space: ConfigurationSpace,
  configurations: readonly Configuration[],
  values: Float64Array,
): ReadonlyMap<string, number> {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return new Map(
    space.options.map(({ name }) => {
      const groups = new Map<unknown, { sum: number; count: number }>();
      for (let i = 0; i < n; i++) {
        const level = levelOf(configurations[i] as Configuration, name);
        const group = groups.get(level) ?? { sum: 0, count: 0 };
        group.sum += numberAt(values, i);
        group.count += 1;
        groups.set(level, group);
      }
      let between = 0;
      for (const { sum, count } of groups.values()) between += count * (sum / count - mean) ** 2;
      return [name, total > 0 ? between / total : 0];
    }),
  );
}
