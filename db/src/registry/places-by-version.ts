import { sql } from "kysely";
import type { SeriesKey } from "./series-key.ts";

/** The series by the versions that they stand in: of each one a table `place (index, environment, metric)`. */
export function placesByVersion(keys: readonly SeriesKey[]) {
  const byVersion = new Map<number, { index: number; environment: number; metric: number }[]>();
  for (const [index, { environmentId, metricId, versionIds }] of keys.entries()) {
    for (const version of versionIds) {
      const places = byVersion.get(version) ?? [];
      places.push({ index, environment: environmentId, metric: metricId });
      byVersion.set(version, places);
    }
  }
  return Array.from(byVersion, ([version, places]) => {
    const column = (name: "index" | "environment" | "metric") => places.map((place) => place[name]);
    return {
      version,
      places: sql<{ index: number; environment: number; metric: number }>`unnest(
        ${column("index")}::int[], ${column("environment")}::int[], ${column("metric")}::int[])`.as<"place">(
        sql`place (index, environment, metric)`,
      ),
    };
  });
}
