import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { anyOf } from "./any-of.ts";
import { type Bounds, inBounds } from "./bounds.ts";
import { FACT_OWNERS, type FactOwner } from "./fact-reader.ts";

/** A condition on the fact of one name; all that is given must hold of it. */
export interface FactCondition extends Bounds {
  readonly name: string;
  /** What it is known about; any when absent. */
  readonly owners?: readonly FactOwner[];
  /** Texts; one that reads as a number is compared as a number, too, and so are "true" and "false". */
  readonly in?: readonly string[];
  /** Keys of versions, see `versionKey`. */
  readonly versionAtLeast?: readonly number[];
  readonly versionBelow?: readonly number[];
}

/** Of how many characters of a text there is an index. */
const INDEXED = 64;

/** Whether a row of `fact` is about the name and meets the condition. */
export function factMeets(
  eb: ExpressionBuilder<Tables, "fact">,
  condition: FactCondition,
): Expression<SqlBool> {
  const parts: Expression<SqlBool>[] = [eb("fact.name", "=", condition.name)];
  if (condition.in !== undefined) parts.push(isOneOf(eb, condition.in));
  parts.push(...inBounds(eb, "fact.number_value", condition));
  const { versionAtLeast, versionBelow } = condition;
  const key = (numbers: readonly number[]) => sql<number[]>`${numbers}::int[]`;
  if (versionAtLeast !== undefined) parts.push(eb("fact.version_key", ">=", key(versionAtLeast)));
  if (versionBelow !== undefined) parts.push(eb("fact.version_key", "<", key(versionBelow)));
  return eb.and(parts);
}

/**
 * Whether an environment, or its hardware, workload or version, has such a fact: a list of ids for each,
 * read from the index of facts once a query.
 */
export function environmentHasFact(
  eb: ExpressionBuilder<Tables, "environment">,
  condition: FactCondition,
): Expression<SqlBool> {
  return eb.or(
    (condition.owners ?? FACT_OWNERS).map((owner) => {
      const column = `${owner}_id` as const;
      const ids = eb
        .selectFrom("fact")
        .select(`fact.${column}`)
        .where(`fact.${column}`, "is not", null)
        .where((fact) => factMeets(fact, condition))
        .$narrowType<{ [key in typeof column]: number }>();
      const own = owner === "environment" ? "environment.id" : `environment.${owner}_id`;
      return eb(own as "environment.id", "in", ids as never);
    }),
  );
}

function isOneOf(eb: ExpressionBuilder<Tables, "fact">, texts: readonly string[]) {
  const start = sql<string>`left(fact.text_value, ${sql.lit(INDEXED)})`;
  const starts = texts.map((text) => [...text].slice(0, INDEXED).join(""));
  const numbers = texts.filter((text) => text.trim() !== "").map(Number);
  const finite = numbers.filter(Number.isFinite);
  const truths = ["true", "false"].filter((text) => texts.includes(text));
  return eb.or([
    eb.and([eb(start, "=", anyOf.texts(starts)), eb("fact.text_value", "=", anyOf.texts(texts))]),
    ...(finite.length > 0
      ? [eb("fact.number_value", "=", sql<number>`any(${finite}::float8[])`)]
      : []),
    ...truths.map((text) => eb("fact.boolean_value", "=", text === "true")),
  ]);
}
