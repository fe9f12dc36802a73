import { dropInactive, levelsOf } from "./activity.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import type { Level } from "./option.ts";

/**
 * Canonical key: levels in option order joined by commas, binary as 0 and 1, inactive and absent as
 * nothing, text quoted when it holds a comma, a quote or a backslash. Equal keys mean equal
 * configurations.
 */
export function configurationKey(space: ConfigurationSpace, configuration: Configuration): string {
  const levels = levelsOf(space, configuration);
  dropInactive(space, levels);
  return levels.map(levelKey).join(",");
}

/** A level as it stands in a canonical key. */
export function levelKey(level: Level | undefined): string {
  if (level === undefined) return "";
  if (typeof level === "boolean") return level ? "1" : "0";
  if (typeof level === "number") return String(level);
  return /^$|[",\\]/.test(level) ? JSON.stringify(level) : level;
}
