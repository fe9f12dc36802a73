/** A regression tree in arrays, one entry per node; node 0 is the root. */
export interface Tree {
  /** Column that is asked, −1 at a leaf. */
  readonly column: Int32Array;
  /** Rows with x ≤ threshold go to `left`, the others to `left + 1`. */
  readonly threshold: Float64Array;
  /** The same question on codes: code ≤ splitCode goes left. */
  readonly splitCode: Int32Array;
  readonly left: Int32Array;
  /** Weighted mean of the training values in the node. */
  readonly value: Float64Array;
}

/** Adds the tree's answer for every row of data (n×p, row-major) to `sums`. */
export function addPredictions(
  tree: Tree,
  data: Float64Array,
  columns: number,
  sums: Float64Array,
): void {
  const { column, threshold, left, value } = tree;
  for (let i = 0, at = 0; i < sums.length; i++, at += columns) {
    let node = 0;
    let asked = column[0] as number;
    while (asked >= 0) {
      const isRight = (data[at + asked] as number) > (threshold[node] as number) ? 1 : 0;
      node = (left[node] as number) + isRight;
      asked = column[node] as number;
    }
    sums[i] = (sums[i] as number) + (value[node] as number);
  }
}

/** The leaf that a row of codes falls into. */
export function leafOfCodes(
  tree: Tree,
  codes: Uint16Array | Uint32Array,
  columns: number,
  row: number,
): number {
  const { column, splitCode, left } = tree;
  const at = row * columns;
  let node = 0;
  for (let asked = column[0] as number; asked >= 0; asked = column[node] as number) {
    const isRight = (codes[at + asked] as number) > (splitCode[node] as number) ? 1 : 0;
    node = (left[node] as number) + isRight;
  }
  return node;
}

/** The leaf that a row of values falls into. */
export function leafOfValues(tree: Tree, data: Float64Array, columns: number, row: number): number {
  const { column, threshold, left } = tree;
  const at = row * columns;
  let node = 0;
  for (let asked = column[0] as number; asked >= 0; asked = column[node] as number) {
    const isRight = (data[at + asked] as number) > (threshold[node] as number) ? 1 : 0;
    node = (left[node] as number) + isRight;
  }
  return node;
}
