import { padded, type Workspace } from "../../linalg/index.ts";
import type { Matrix } from "../../space/index.ts";

/** Rows of options in the workspace, by column: n rows padded with zeros, d columns. */
export interface KernelRows {
  readonly rows: number;
  readonly columns: number;
  /** rows rounded up to a multiple of 4. */
  readonly size: number;
  /** Offset of the columns×size transpose of the rows. */
  readonly byColumn: number;
}

/** Rows of options as kernels read them to learn: n rows, d columns, by row as well. */
export interface KernelInputs extends KernelRows {
  /** columns rounded up to a multiple of 4. */
  readonly width: number;
  /** n×d, row-major, not padded. */
  readonly data: Float64Array;
  /** Offset of the size×width matrix, padded with zeros. */
  readonly byRow: number;
}

/** Copies x (n×d) into the workspace. */
export function kernelInputs(x: Matrix, workspace: Workspace): KernelInputs {
  const size = padded(x.rows);
  const width = padded(x.columns);
  const byRow = workspace.allocate(size * width);
  const byColumn = workspace.allocate(width * size);
  const f = workspace.kernels.view();
  const { rows, columns, data } = x;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = data[i * columns + j] as number;
      f[byRow + i * width + j] = value;
      f[byColumn + j * size + i] = value;
    }
  }
  return { rows, columns, size, width, data, byRow, byColumn };
}

/** Writes rows [from, to) of x to `byColumn`, which has room for them, and returns them for kernels. */
export function transposedRows(
  x: Matrix,
  from: number,
  to: number,
  byColumn: number,
  f: Float64Array,
): KernelRows {
  const { columns, data } = x;
  const rows = to - from;
  const size = padded(rows);
  for (let j = 0; j < columns; j++) {
    const column = byColumn + j * size;
    for (let i = 0, at = from * columns + j; i < rows; i++, at += columns) {
      f[column + i] = data[at] as number;
    }
    f.fill(0, column + rows, column + size);
  }
  return { rows, columns, size, byColumn };
}
