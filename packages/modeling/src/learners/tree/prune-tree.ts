import type { Tree } from "./tree.ts";

/**
 * The smallest subtree with the least deviance + alpha · (root deviance) · leaves (Breiman et al.,
 * 1984, §3.3). Nodes stay in place; a pruned split becomes a leaf. One pass from the leaves up
 * finds the same tree as cutting weakest links one by one, for a given alpha.
 */
export function pruneTree(tree: Tree, alpha: number): Tree {
  const column = tree.column.slice();
  const price = alpha * (tree.deviance[0] as number);
  const cost = new Float64Array(column.length);
  for (let node = column.length - 1; node >= 0; node--) {
    const asLeaf = (tree.deviance[node] as number) + price;
    cost[node] = asLeaf;
    if ((column[node] as number) < 0) continue;
    const child = tree.left[node] as number;
    const asSplit = (cost[child] as number) + (cost[child + 1] as number);
    if (asSplit < asLeaf) cost[node] = asSplit;
    else column[node] = -1;
  }
  return { ...tree, column };
}
