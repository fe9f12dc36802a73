/** Row-major n×p matrix: element (i, j) is data[i * columns + j]. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** The rows of `x` with the given indices, in that order. x: n×p → k×p. */
export function takeRows(x: Matrix, indices: ArrayLike<number>): Matrix {
  const p = x.columns;
  const data = new Float64Array(indices.length * p);
  for (let i = 0; i < indices.length; i++) {
    const from = (indices[i] as number) * p;
    data.set(x.data.subarray(from, from + p), i * p);
  }
  return { rows: indices.length, columns: p, data };
}
