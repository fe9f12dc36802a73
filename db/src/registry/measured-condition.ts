import { type RawBuilder, sql } from "kysely";
import { anyOf } from "./any-of.ts";
import { isNewest } from "./as-of.ts";

/** What the newest version of one data set must hold; all that is given is of one of them. */
export interface MeasuredCondition {
  /** Names. */
  readonly metrics?: readonly string[];
  /** Slugs. */
  readonly datasets?: readonly string[];
  readonly licenses?: readonly string[];
  readonly origins?: readonly string[];
  readonly states?: readonly string[];
  /** Stored, or of a live campaign run, at that time or later. */
  readonly since?: Date;
  /** Stored before. */
  readonly before?: Date;
  /** The newest version at that time, see as-of.ts. */
  readonly asOf?: Date | undefined;
}

/** A query for the ids of environments of which such a version holds something. */
export function measuredEnvironments(condition: MeasuredCondition): RawBuilder<number> {
  return sql<number>`(
    select series.environment_id
    from series
    join dataset_version as held on held.id = series.dataset_version_id
    join dataset on dataset.id = held.dataset_id
    where ${isNewest("held", condition.asOf)} and ${sql.join(conditions(condition), sql` and `)})`;
}

function conditions(condition: MeasuredCondition): readonly RawBuilder<unknown>[] {
  const { metrics, datasets, licenses, origins, states, since, before } = condition;
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (metrics !== undefined)
    parts.push(
      sql`series.metric_id in (select id from metric where name = ${anyOf.texts(metrics)})`,
    );
  if (datasets !== undefined) parts.push(sql`dataset.slug = ${anyOf.texts(datasets)}`);
  if (licenses !== undefined) parts.push(sql`dataset.license = ${anyOf.texts(licenses)}`);
  if (origins !== undefined) parts.push(sql`dataset.origin = ${anyOf.texts(origins)}`);
  if (states !== undefined) parts.push(sql`held.state = ${anyOf.texts(states)}`);
  if (since !== undefined) {
    const time = sql`${since.toISOString()}::text::timestamptz`;
    parts.push(sql`(held.created_at >= ${time} or exists (
      select from run
      where run.environment_id = series.environment_id and run.started_at >= ${time}
        and run.dataset_version_id = held.id))`);
  }
  if (before !== undefined)
    parts.push(sql`held.created_at < ${before.toISOString()}::text::timestamptz`);
  return parts;
}
