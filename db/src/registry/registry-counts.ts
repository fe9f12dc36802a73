import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

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
  const { rows } = await sql<RegistryCountsRow>`
    select (select count(*)::int from system) as systems,
      (select count(*)::int from environment) as environments,
      (select count(*)::int from configuration) as configurations,
      (select coalesce(sum(newest.measurement_count), 0)::float8
       from dataset
       cross join lateral (
         select measurement_count from dataset_version
         where dataset_id = dataset.id and state in ('published', 'open')
         order by number desc limit 1
       ) as newest
       where dataset.derived_from_id is null) as measurements,
      (select count(*)::int from dataset) as datasets,
      (select count(*)::int from evaluation) as evaluations`.execute(db.kysely);
  return rows[0] as RegistryCountsRow;
}
