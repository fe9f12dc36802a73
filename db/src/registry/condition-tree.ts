import type { Expression, ExpressionBuilder, SqlBool } from "kysely";

/** What must hold: its own part, all of `and`, one of `or` where there is such a list, and never `not`. */
export interface ConditionTree<Own> {
  readonly own: Own;
  readonly and?: readonly ConditionTree<Own>[];
  readonly or?: readonly ConditionTree<Own>[];
  readonly not?: ConditionTree<Own>;
}

/** The tree as an expression; `own` says what a part is, true or false and never null. */
export function treeExpression<Database, Table extends keyof Database, Own>(
  eb: ExpressionBuilder<Database, Table>,
  tree: ConditionTree<Own>,
  own: (own: Own) => readonly Expression<SqlBool>[],
): Expression<SqlBool> {
  const inner = (one: ConditionTree<Own>) => treeExpression(eb, one, own);
  const parts = [...own(tree.own), ...(tree.and ?? []).map(inner)];
  if (tree.or !== undefined) parts.push(eb.or(tree.or.map(inner)));
  if (tree.not !== undefined) parts.push(eb.not(inner(tree.not)));
  return eb.and(parts);
}
