import { createRng, type Rng } from "../random/index.ts";
import type { Configuration, ConfigurationSpace, Matrix, Sample } from "../space/index.ts";

const space: ConfigurationSpace = {
  system: "planted",
  options: [
    { name: "a", kind: "binary", domain: [false, true] },
    { name: "b", kind: "ordinal", domain: [1, 2, 4, 8] },
    { name: "c", kind: "real", domain: { min: 0, max: 1 } },
  ],
  constraints: [],
};

/** n random rows of three columns with positive values: a line, an interaction and some noise. */
export function plantedSample(seed: number, n = 24): Sample {
  const rng = createRng(seed).fork("planted sample");
  const rows = Array.from({ length: n }, () => [rng.integer(2), 2 ** rng.integer(4), rng.next()]);
  const y = rows.map(([a, b, c]) => 20 + 6 * a! + 2 * b! + 5 * a! * c! + 0.1 * rng.normal());
  return sampleOf(rows, y);
}

/** A sample of the given rows (three columns, or none) and values. */
export function sampleOf(rows: readonly (readonly number[])[], y: readonly number[]): Sample {
  const columns = rows[0]?.length ?? 3;
  return {
    space: columns === 0 ? { ...space, options: [] } : space,
    metric: { name: "time", unit: "s", better: "lower" },
    x: { rows: rows.length, columns, data: Float64Array.from(rows.flat()) },
    y: Float64Array.from(y),
    configurations: rows.map(
      ([a, b, c]): Configuration => (columns === 0 ? {} : { a: a === 1, b: b!, c: c! }),
    ),
  };
}

/** The sample with its rows in another order. */
export function shuffledSample(sample: Sample, order: ArrayLike<number>): Sample {
  const { columns, data } = sample.x;
  const rows = Array.from(order, (row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
  return sampleOf(
    rows,
    Array.from(order, (row) => sample.y[row]!),
  );
}

/** x with a last column that is 7 everywhere. */
export function withConstantColumn(x: Matrix): Matrix {
  const columns = x.columns + 1;
  const data = new Float64Array(x.rows * columns).fill(7);
  for (let i = 0; i < x.rows; i++) {
    data.set(x.data.subarray(i * x.columns, (i + 1) * x.columns), i * columns);
  }
  return { rows: x.rows, columns, data };
}

/** Rows that were not measured, of the same space. */
export function otherRows(rng: Rng, n = 15): Matrix {
  const rows = Array.from({ length: n }, () => [rng.integer(2), 2 ** rng.integer(4), rng.next()]);
  return { rows: n, columns: 3, data: Float64Array.from(rows.flat()) };
}
