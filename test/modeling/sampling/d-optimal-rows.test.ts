import { createRng, permutation } from "@perfatlas/modeling/random";
import { dOptimalRows, drawConfigurations } from "@perfatlas/modeling/sampling";
import { type ConfigurationSpace, encode, type Matrix, numberAt } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";

test("a D-optimal design of fewer rows than columns is one that no exchange makes better", () => {
  const names = Array.from({ length: 20 }, (_, level) => `v${level}`);
  const wide: ConfigurationSpace = {
    system: "wide",
    options: Array.from({ length: 20 }, (_, i) => ({
      name: `c${i}`,
      kind: "categorical",
      domain: names,
    })),
    constraints: [],
  };
  const { configurations } = drawConfigurations(wide, 80, createRng(3));
  const x = encode(wide, configurations);
  const chosen = [...dOptimalRows(x, 70, createRng(1))];
  const others = [...configurations.keys()].filter((row) => !chosen.includes(row));
  const logDeterminant = informationOf(x);
  const reached = logDeterminant(chosen);
  for (const other of others) {
    for (const place of chosen.keys()) {
      expect(logDeterminant(chosen.with(place, other))).toBeLessThan(reached + 1e-6);
    }
  }
});

test("rows of a D-optimal design are not exchanged for others that are alike", () => {
  const columns = 3;
  const data = Float64Array.from(
    { length: 20 * columns },
    (_, at) => (Math.floor(at / 2 / columns) * (1 + (at % columns)) ** 2) % 7,
  );
  const once = dOptimalRows({ rows: 20, columns, data }, 6, createRng(2));
  const same = { rows: 20, columns, data: new Float64Array(20 * columns).fill(1) };
  expect([...dOptimalRows(same, 6, createRng(2))]).toEqual([
    ...permutation(20, createRng(2)).slice(0, 6),
  ]);
  expect(new Set(once).size).toBe(6);
});

/** The logarithm of the determinant of ridge + ZZ' for some rows, Z with centred and scaled columns. */
function informationOf({ rows, columns, data }: Matrix): (some: readonly number[]) => number {
  const z = Array.from({ length: rows }, () => [1]);
  for (let j = 0; j < columns; j++) {
    const values = z.map((_, i) => numberAt(data, i * columns + j));
    const center = values.reduce((sum, value) => sum + value, 0) / rows;
    const scale = Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / rows);
    if (scale > 0) for (const [i, value] of values.entries()) z[i]?.push((value - center) / scale);
  }
  const products = z.map((a) =>
    z.map((b) => a.reduce((sum, value, k) => sum + value * numberAt(b, k), 0)),
  );
  return (some) => {
    const factor: number[][] = [];
    let sum = 0;
    for (const [i, a] of some.entries()) {
      const row: number[] = [];
      for (const [j, b] of some.slice(0, i + 1).entries()) {
        let value = (products[a]?.[b] ?? Number.NaN) + (i === j ? 1e-3 : 0);
        for (let k = 0; k < j; k++) value -= (row[k] ?? 0) * (factor[j]?.[k] ?? row[k] ?? 0);
        row.push(i === j ? Math.sqrt(value) : value / (factor[j]?.[j] ?? Number.NaN));
      }
      factor.push(row);
      sum += 2 * Math.log(row[i] ?? Number.NaN);
    }
    return sum;
  };
}
