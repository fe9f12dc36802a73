import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";
import { type EnvironmentCondition, environmentMeets } from "./environment-condition.ts";

/** One condition on systems; all that is given must hold. */
export interface SystemOwn {
  readonly slugs?: readonly string[];
  /** Names of options, of which it has one. */
  readonly options?: readonly string[];
  /** Names of metrics, of which it has one. */
  readonly metrics?: readonly string[];
  /** Occurs in its slug, title or description, whatever the case of letters. */
  readonly text?: string;
  /** One of its environments meets it. */
  readonly environment?: EnvironmentCondition;
}
export type SystemCondition = ConditionTree<SystemOwn>;

/** Whether a system meets the condition. */
export function systemMeets(condition: SystemCondition) {
  return (eb: ExpressionBuilder<Tables, "system">) =>
    treeExpression(eb, condition, (own) => ownParts(eb, own));
}

function ownParts(
  eb: ExpressionBuilder<Tables, "system">,
  { slugs, options, metrics, text, environment }: SystemOwn,
): readonly Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (slugs !== undefined) parts.push(eb("system.slug", "=", anyOf.texts(slugs)));
  for (const [table, names] of [
    ["option", options],
    ["metric", metrics],
  ] as const) {
    if (names === undefined) continue;
    const name = sql.ref<string>(`${table}.name`);
    const ids = eb.selectFrom(table).select("system_id").where(name, "=", anyOf.texts(names));
    parts.push(eb("system.id", "in", ids));
  }
  if (text !== undefined) {
    const named = sql`lower(system.slug || ' ' || system.title || ' ' || system.description)`;
    parts.push(sql<boolean>`strpos(${named}, ${text.toLowerCase()}::text) > 0`);
  }
  if (environment !== undefined) {
    const ids = eb
      .selectFrom("environment")
      .select("environment.system_id")
      .where(environmentMeets(environment));
    parts.push(eb("system.id", "in", ids));
  }
  return parts;
}
