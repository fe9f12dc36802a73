import { numberAt } from "../../space/number-at.ts";
import type { Tree } from "./tree.ts";

/**
 * The smallest subtree with the least deviance + alpha · (root deviance) · leaves (Breiman et al.,
 * 1984, §3.3). Nodes stay in place; a pruned split becomes a leaf. One pass from the leaves up
 * finds the same tree as cutting weakest links one by one, for a given alpha.
 */
export function pruneTree(tree: Tree, alpha: number): Tree {
  const column = tree.column.slice();
  const price = alpha * numberAt(tree.deviance, 0);
  const cost = new Float64Array(column.length);
  for (let node = column.length - 1; node >= 0; node--) {
    const asLeaf = numberAt(tree.deviance, node) + price;
    cost[node] = asLeaf;
    if (numberAt(column, node) < 0) continue;
    const child = numberAt(tree.left, node);
    const asSplit = numberAt(cost, child) + numberAt(cost, child + 1);
    if (asSplit < asLeaf) cost[node] = asSplit;
    else column[node] = -1;
  }
  return { ...tree, column };
}
