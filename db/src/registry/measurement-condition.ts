import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type Bounds, inBounds } from "./bounds.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";
import { type LevelCondition, levelParts } from "./level-condition.ts";

/** One condition on measurements of a system; all that is given must hold. */
export interface MeasurementOwn {
  readonly value?: Bounds;
  /** "measured", or how it failed. */
  readonly statuses?: readonly string[];
  readonly repeats?: readonly number[];
  /** Slugs. */
  readonly datasets?: readonly string[];
  readonly levels?: readonly LevelCondition[];
  /** Measured at that time or later; stored then where nobody wrote down when it was measured. As JSON, a text. */
  readonly since?: Date | string;
}
export type MeasurementCondition = ConditionTree<MeasurementOwn>;

/** Whether a measurement meets the condition. */
export function measurementMeets(condition: MeasurementCondition) {
  return (eb: ExpressionBuilder<Tables, "measurement">) =>
    treeExpression(eb, condition, (own) => ownParts(eb, own));
}

function ownParts(
  eb: ExpressionBuilder<Tables, "measurement">,
  { value, statuses, repeats, datasets, levels = [], since }: MeasurementOwn,
): readonly Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (value !== undefined) parts.push(...inBounds(eb, "measurement.value", value));
  if (statuses !== undefined) parts.push(hasStatus(eb, statuses));
  if (repeats !== undefined) parts.push(eb("measurement.repeat", "=", anyOf.numbers(repeats)));
  if (datasets !== undefined) {
    const ids = eb
      .selectFrom("dataset_version")
      .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
      .select("dataset_version.id")
      .where("dataset.slug", "=", anyOf.texts(datasets));
    parts.push(eb("measurement.dataset_version_id", "in", ids));
  }
  if (levels.length > 0) {
    const ids = eb
      .selectFrom("configuration")
      .select("configuration.id")
      .where((configuration) => configuration.and(levels.flatMap(levelParts)));
    parts.push(eb("measurement.configuration_id", "in", ids));
  }
  if (since !== undefined) parts.push(isSince(since));
  return parts;
}

function hasStatus(eb: ExpressionBuilder<Tables, "measurement">, statuses: readonly string[]) {
  const failures = eb
    .selectFrom("failure")
    .select("failure.id")
    .where(sql.ref<string>("failure.status"), "=", anyOf.texts(statuses));
  return eb.or([
    ...(statuses.includes("measured") ? [eb("measurement.failure_id", "is", null)] : []),
    eb.and([
      eb("measurement.failure_id", "is not", null),
      eb("measurement.failure_id", "in", failures),
    ]),
  ]);
}

function isSince(since: Date | string): Expression<SqlBool> {
  const time = sql`${new Date(since).toISOString()}::text::timestamptz`;
  return sql<boolean>`case when measurement.run_id is null
    then measurement.dataset_version_id in (
      select id from dataset_version where created_at >= ${time})
    else measurement.run_id in (select id from run where started_at >= ${time}) end`;
}
