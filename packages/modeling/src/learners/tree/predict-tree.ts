import type { Matrix } from "../../space/index.ts";
import type { Tree } from "./tree.ts";

/** x: n×p → n values of the leaves the rows fall into. */
export function predictTree(tree: Tree, x: Matrix): Float64Array {
  const { column, threshold, left, value } = tree;
  const out = new Float64Array(x.rows);
  for (let i = 0; i < x.rows; i++) {
    const start = i * x.columns;
    let node = 0;
    let split = column[0] as number;
    while (split >= 0) {
      const next = left[node] as number;
      node = (x.data[start + split] as number) <= (threshold[node] as number) ? next : next + 1;
      split = column[node] as number;
    }
    out[i] = value[node] as number;
  }
  return out;
}
