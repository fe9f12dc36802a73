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

/** Counts the registry's contents, from the counts that are stored with its systems and versions. */
export async function registryCounts(db: Queryable): Promise<RegistryCountsRow> {
  const { asOf, kysely } = db;
  const count = (table: Counted) => {
    const all = kysely.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("count"));
    return sql<number>`${asOf === undefined ? all : all.where(existedBy(table, asOf))}`;
  };
  const stored = (table: "configuration" | "environment") =>
    asOf === undefined
      ? sql<number>`(select coalesce(sum(${sql.ref(`${table}_count`)}), 0) from system)`
      : count(table);
  return await kysely
    .selectNoFrom([
      count("system").as("systems"),
      stored("environment").as("environments"),
      stored("configuration").as("configurations"),
      newestMeasurementCount(db).$asScalar().as("measurements"),
      count("dataset").as("datasets"),
      count("evaluation").as("evaluations"),
    ])
    .$narrowType<RegistryCountsRow>()
    .executeTakeFirstOrThrow();
}

const IDS = { configuration: configurationsBy, environment: environmentsBy, system: systemsBy };
type Counted = "dataset" | "evaluation" | keyof typeof IDS;

function existedBy(table: Counted, asOf: Date): RawBuilder<boolean> {
  if (table === "evaluation") return isBy("evaluation.created_at", asOf);
  if (table === "dataset")
    return sql<boolean>`exists (select from dataset_version as held
      where held.dataset_id = dataset.id and ${isVisible("held", asOf)})`;
  return sql<boolean>`${sql.ref(`${table}.id`)} in ${IDS[table](asOf)}`;
}
