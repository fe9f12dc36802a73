import type { ExtractEntry } from "./experiment.ts";

/** What an energy is the sum of: rails and counters by name, or an external meter; undefined when an extractor gives no energy. */
export function energySources(
  { power, rapl }: ExtractEntry,
  total: readonly string[],
): readonly string[] | undefined {
  if (power === undefined && rapl !== true) return undefined;
  return power?.meter === undefined ? (power?.rails ?? total) : [power.meter.name];
}
