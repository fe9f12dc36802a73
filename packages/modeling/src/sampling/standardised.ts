import type { Matrix } from "../space/index.ts";

/** Columns with spread, centred and scaled, and a column of ones first. */
export function standardised(x: Matrix): Matrix {
  const { rows: n, columns, data } = x;
  const kept: { column: number; center: number; scale: number }[] = [];
  for (let column = 0; column < columns; column++) {
    let center = 0;
    for (let i = 0; i < n; i++) center += data[i * columns + column]! / n;
    let spread = 0;
    for (let i = 0; i < n; i++) spread += (data[i * columns + column]! - center) ** 2 / n;
    const scale = Math.sqrt(spread);
    if (scale > 1e-12 * Math.abs(center)) kept.push({ column, center, scale });
  }
  const p = kept.length + 1;
  const z = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    z[i * p] = 1;
    kept.forEach(({ column, center, scale }, k) => {
      z[i * p + k + 1] = (data[i * columns + column]! - center) / scale;
    });
  }
  return { rows: n, columns: p, data: z };
}
