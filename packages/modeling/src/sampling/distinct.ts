import { type Configuration, type ConfigurationSpace, configurationKey } from "../space/index.ts";

/** The configurations without repetition, first ones kept, undefined ones left out. */
export function distinct(
  space: ConfigurationSpace,
  configurations: Iterable<Configuration | undefined>,
): readonly Configuration[] {
  const seen = new Set<string>();
  const kept: Configuration[] = [];
  for (const configuration of configurations) {
    if (configuration === undefined) continue;
    const key = configurationKey(space, configuration);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(configuration);
  }
  return kept;
}
