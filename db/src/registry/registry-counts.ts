import { type RawBuilder, sql } from "kysely";
import { configurationsBy, environmentsBy, isBy, isVisible, systemsBy } from "./as-of.ts";
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
  const { asOf, kysely } = db;
  const count = (table: "system" | "environment" | "configuration" | "dataset" | "evaluation") =>
    kysely
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .$if(asOf !== undefined, (all) => all.where(existedBy(table, asOf as Date)))
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

const IDS = { configuration: configurationsBy, environment: environmentsBy, system: systemsBy };

function existedBy(
  table: "dataset" | "evaluation" | keyof typeof IDS,
  asOf: Date,
): RawBuilder<boolean> {
  if (table === "evaluation") return isBy("evaluation.created_at", asOf);
  if (table === "dataset")
    return sql<boolean>`exists (select from dataset_version as held
      where held.dataset_id = dataset.id and ${isVisible("held", asOf)})`;
  return sql<boolean>`${sql.ref(`${table}.id`)} in ${IDS[table](asOf)}`;
}
