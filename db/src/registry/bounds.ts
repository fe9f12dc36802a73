import type { Expression, ExpressionBuilder, ReferenceExpression, SqlBool } from "kysely";

/** Bounds of a number; all that are given hold. */
export interface Bounds {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** Whether a number is within the bounds; null is not where there is one. */
export function inBounds<Database, Table extends keyof Database>(
  eb: ExpressionBuilder<Database, Table>,
  number: ReferenceExpression<Database, Table>,
  { atLeast, above, atMost, below }: Bounds,
): readonly Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (atLeast !== undefined) parts.push(eb(number, ">=", atLeast as never));
  if (above !== undefined) parts.push(eb(number, ">", above as never));
  if (atMost !== undefined) parts.push(eb(number, "<=", atMost as never));
  if (below !== undefined) parts.push(eb(number, "<", below as never));
  if (parts.length > 0) parts.push(eb(number, "is not", null as never));
  return parts;
}
