import { type RawBuilder, sql } from "kysely";

/**
 * Whether readers see a version of a data set: now, or at a time, when those were seen that had been published
 * by then. Versions that are still open change with every run: nobody can say what they held.
 */
export function isVisible(version: string, asOf: Date | undefined): RawBuilder<boolean> {
  const state = sql.ref(`${version}.state`);
  if (asOf === undefined) return sql<boolean>`${state} in ('published', 'open')`;
  return sql<boolean>`(${state} = 'published' and ${isBy(`${version}.created_at`, asOf)})`;
}

/** Whether it is the newest one of its data set that readers see. */
export function isNewest(version: string, asOf: Date | undefined): RawBuilder<boolean> {
  return sql<boolean>`(${isVisible(version, asOf)} and not exists (
    select from dataset_version as newer
    where newer.dataset_id = ${sql.ref(`${version}.dataset_id`)}
      and newer.number > ${sql.ref(`${version}.number`)} and ${isVisible("newer", asOf)}))`;
}

/** Whether a time lies at another one or before it, to the millisecond that clients are told. */
export function isBy(column: string, asOf: Date): RawBuilder<boolean> {
  const time = sql`${asOf.toISOString()}::text::timestamptz`;
  return sql<boolean>`date_trunc('milliseconds', ${sql.ref(column)}) <= ${time}`;
}

/** A query for the ids of environments that had been measured by that time. */
export function environmentsBy(asOf: Date): RawBuilder<number> {
  return sql<number>`(select series.environment_id from series
    join dataset_version as held on held.id = series.dataset_version_id
    where ${isVisible("held", asOf)})`;
}

/** A query for the ids of systems of which a data set had been published by that time. */
export function systemsBy(asOf: Date): RawBuilder<number> {
  return sql<number>`(select dataset.system_id from dataset
    join dataset_version as held on held.dataset_id = dataset.id
    where ${isVisible("held", asOf)})`;
}

/** A query for the ids of configurations that had been published by that time. */
export function configurationsBy(asOf: Date): RawBuilder<number> {
  return sql<number>`(select dataset_row.configuration_id from dataset_row
    join dataset_version as held on held.id = dataset_row.dataset_version_id
    where ${isVisible("held", asOf)})`;
}
