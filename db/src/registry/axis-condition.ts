import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { anyOf } from "./any-of.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";
import { type EnvironmentCondition, environmentMeets } from "./environment-condition.ts";
import { type FactCondition, factMeets } from "./fact-condition.ts";
import type { Queryable } from "./keyset-page.ts";

/** What environments differ in. */
export type Axis = "hardware" | "workload" | "version";

/** One condition on rows of an axis; all that is given must hold. */
export interface AxisOwn {
  readonly slugs?: readonly string[];
  /** Slugs; hardware is of no system. */
  readonly systems?: readonly string[];
  /** Keys of versions; the others have none. */
  readonly versionAtLeast?: readonly number[];
  readonly versionBelow?: readonly number[];
  readonly fact?: FactCondition;
  /** One of the environments with it meets it. */
  readonly environment?: EnvironmentCondition;
}
export type AxisCondition = ConditionTree<AxisOwn>;

/** Whether a row of an axis, as the table `axis`, meets the condition. */
export function axisMeets(db: Queryable, axis: Axis, condition: AxisCondition) {
  return (eb: ExpressionBuilder<{ axis: { id: number } }, "axis">) =>
    treeExpression(eb, condition, (own) => ownParts(db, axis, own));
}

function ownParts(
  { kysely }: Queryable,
  axis: Axis,
  { slugs, systems, versionAtLeast, versionBelow, fact, environment }: AxisOwn,
): readonly Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  const column = `${axis}_id` as const;
  if (slugs !== undefined) parts.push(sql<boolean>`axis.slug = ${anyOf.texts(slugs)}`);
  if (systems !== undefined)
    parts.push(sql<boolean>`axis."parentId" in (
      select id from system where slug = ${anyOf.texts(systems)})`);
  for (const [sign, key] of [
    [">=", versionAtLeast],
    ["<", versionBelow],
  ] as const) {
    if (key === undefined) continue;
    parts.push(sql<boolean>`(axis.version_key is not null
      and axis.version_key ${sql.raw(sign)} ${key}::int[])`);
  }
  if (fact !== undefined) {
    const ids = kysely
      .selectFrom("fact")
      .select(column)
      .where(column, "is not", null)
      .where((eb) => factMeets(eb, fact));
    parts.push(sql<boolean>`axis.id in ${ids}`);
  }
  if (environment !== undefined) {
    const ids = kysely
      .selectFrom("environment")
      .select(`environment.${column}`)
      .where(environmentMeets(environment));
    parts.push(sql<boolean>`axis.id in ${ids}`);
  }
  return parts;
}
