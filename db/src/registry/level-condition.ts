import type { Level } from "@perfatlas/modeling/space";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import type { Bounds } from "./bounds.ts";
import { type ConditionTree, treeExpression } from "./condition-tree.ts";

/** A condition on the level of one option; all that is given must hold. */
export interface LevelCondition extends Bounds {
  readonly option: string;
  readonly in?: readonly Level[];
  /** Whether the option has a level at all: a condition may switch it off. */
  readonly isActive?: boolean;
}

/** One condition on configurations; all that is given must hold. */
export interface ConfigurationOwn {
  readonly keys?: readonly string[];
  readonly levels?: readonly LevelCondition[];
}
export type ConfigurationCondition = ConditionTree<ConfigurationOwn>;

/** Whether a configuration meets the condition. */
export function configurationMeets(condition: ConfigurationCondition) {
  return (eb: ExpressionBuilder<Tables, "configuration">) =>
    treeExpression(eb, condition, ({ keys, levels = [] }) => [
      ...(keys === undefined ? [] : [sql<boolean>`configuration.key = any(${keys}::text[])`]),
      ...levels.flatMap(levelParts),
    ]);
}

/** Whether the level of a configuration meets it: equality is found by the index of levels. */
export function levelParts(condition: LevelCondition): readonly Expression<SqlBool>[] {
  const { option, in: levels, isActive } = condition;
  const parts: Expression<SqlBool>[] = [];
  if (isActive !== undefined) {
    const has = sql<boolean>`jsonb_exists(configuration.levels, ${option}::text)`;
    parts.push(isActive ? has : sql<boolean>`not ${has}`);
  }
  if (levels !== undefined) {
    const each = levels.map(
      (level) =>
        sql<boolean>`configuration.levels @> ${JSON.stringify({ [option]: level })}::text::jsonb`,
    );
    parts.push(sql<boolean>`(${sql.join(each, sql` or `)})`);
  }
  const number = sql<number>`(case jsonb_typeof(configuration.levels -> ${option}::text)
    when 'number' then (configuration.levels ->> ${option}::text)::float8 end)`;
  for (const [name, sign] of SIGNS) {
    const bound = condition[name];
    if (bound !== undefined)
      parts.push(sql<boolean>`coalesce(${number} ${sql.raw(sign)} ${bound}::float8, false)`);
  }
  return parts;
}

const SIGNS = [
  ["atLeast", ">="],
  ["above", ">"],
  ["atMost", "<="],
  ["below", "<"],
] as const;
