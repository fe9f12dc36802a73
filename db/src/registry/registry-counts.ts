import type { Queryable } from "./keyset-page.ts";
import { newestMeasurementCount } from "./newest-measurement-count.ts";

/** How much the registry holds: newest versions only, data sets derived from others left out. */
export interface RegistryCountsRow {
  readonly systems: number;
  readonly environments: number;
  readonly configurations: number;
  readonly measurements: number;
  readonly datasets: number;
  readonly evaluations: number;
}

/** Counts the registry's contents. Measurements are summed from the counts of their versions. */
export async function registryCounts(db: Queryable): Promise<RegistryCountsRow> {
  const { kysely } = db;
  const count = (table: "system" | "environment" | "configuration" | "dataset" | "evaluation") =>
    kysely
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .$asScalar();
  return await kysely
    .selectNoFrom([
      count("system").as("systems"),
      count("environment").as("environments"),
      count("configuration").as("configurations"),
      newestMeasurementCount(db).$asScalar().as("measurements"),
      count("dataset").as("datasets"),
      count("evaluation").as("evaluations"),
    ])
    .$narrowType<RegistryCountsRow>()
    .executeTakeFirstOrThrow();
}
