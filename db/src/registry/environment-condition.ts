import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";
import { environmentHasFact, type FactCondition } from "./fact-condition.ts";
import { type MeasuredCondition, measuredEnvironments } from "./measured-condition.ts";

/** One condition on environments: slugs, and keys of versions; all that is given must hold. */
export interface EnvironmentOwn {
  readonly slugs?: readonly string[];
  readonly systems?: readonly string[];
  readonly hardware?: readonly string[];
  readonly workload?: readonly string[];
  readonly version?: readonly string[];
  readonly versionAtLeast?: readonly number[];
  readonly versionBelow?: readonly number[];
  readonly variants?: readonly string[];
  readonly isSimulated?: boolean;
  /** Occurs in its slug or in the title of its hardware or workload, whatever the case of letters. */
  readonly text?: string;
  readonly fact?: FactCondition;
  readonly measured?: MeasuredCondition;
}
export type EnvironmentCondition = ConditionTree<EnvironmentOwn>;

/** Whether an environment meets the condition. */
export function environmentMeets(condition: EnvironmentCondition) {
  return (eb: ExpressionBuilder<Tables, "environment">) =>
    treeExpression(eb, condition, (own) => ownParts(eb, own));
}

function ownParts(
  eb: ExpressionBuilder<Tables, "environment">,
  own: EnvironmentOwn,
): readonly Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (own.slugs !== undefined) parts.push(eb("environment.slug", "=", anyOf.texts(own.slugs)));
  if (own.systems !== undefined) {
    const ids = eb.selectFrom("system").select("id").where("slug", "=", anyOf.texts(own.systems));
    parts.push(eb("environment.system_id", "in", ids));
  }
  for (const axis of ["hardware", "workload", "version"] as const) {
    const slugs = own[axis];
    if (slugs === undefined) continue;
    // Slugs of workloads and versions are unique within a system only: several rows may match.
    const ids = eb.selectFrom(axis).select("id").where("slug", "=", anyOf.texts(slugs));
    parts.push(eb(`environment.${axis}_id`, "in", ids));
  }
  const { versionAtLeast, versionBelow, variants, isSimulated, text, fact, measured } = own;
  if (versionAtLeast !== undefined || versionBelow !== undefined) {
    let ids = eb.selectFrom("version").select("id").where("version_key", "is not", null);
    const key = (numbers: readonly number[]) => sql<number[]>`${numbers}::int[]`;
    if (versionAtLeast) ids = ids.where("version_key", ">=", key(versionAtLeast));
    if (versionBelow) ids = ids.where("version_key", "<", key(versionBelow));
    parts.push(eb("environment.version_id", "in", ids));
  }
  if (variants !== undefined) parts.push(eb("environment.variant", "=", anyOf.texts(variants)));
  if (isSimulated !== undefined) parts.push(eb("environment.is_simulated", "=", isSimulated));
  if (text !== undefined) {
    const named = sql`lower(environment.slug || ' ' ||
      (select title from hardware where hardware.id = environment.hardware_id) || ' ' ||
      (select title from workload where workload.id = environment.workload_id))`;
    parts.push(sql<boolean>`strpos(${named}, ${text.toLowerCase()}::text) > 0`);
  }
  if (fact !== undefined) parts.push(environmentHasFact(eb, fact));
  if (measured !== undefined)
    parts.push(sql<boolean>`environment.id in ${measuredEnvironments(measured)}`);
  return parts;
}
