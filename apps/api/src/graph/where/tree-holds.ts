import type { ConditionTree } from "@perfatlas/db";

/** Whether a condition holds of a row that is at hand. */
export function treeHolds<Own>(tree: ConditionTree<Own>, holds: (own: Own) => boolean): boolean {
  const inner = (one: ConditionTree<Own>) => treeHolds(one, holds);
  return (
    holds(tree.own) &&
    (tree.and ?? []).every(inner) &&
    (tree.or === undefined || tree.or.some(inner)) &&
    (tree.not === undefined || !inner(tree.not))
  );
}
