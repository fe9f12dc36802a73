import { existsSync } from "node:fs";
import { environmentName } from "@perfatlas/db/datasets";
import { ase17Table2, semplResults } from "@perfatlas/db/published";
import { numberAt } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import type { Collected } from "./collect.ts";
import { mirror, mirrorSource } from "./mirror.ts";
import { named, quirk } from "./quirk.ts";

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [numberAt(x, i) - mx, numberAt(y, i) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

/** Ranks from 1; ties share their mean rank. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => numberAt(values, a) - numberAt(values, b));
  const result = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (
      to + 1 < order.length &&
      values[numberAt(order, to + 1)] === values[numberAt(order, from)]
    )
      to++;
    for (let k = from; k <= to; k++) result[numberAt(order, k)] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

/** Data set of each system of the table, and how many option columns its file has. */
const files: Readonly<Record<string, readonly [id: string, optionColumns: number]>> = {
  SPEAR: ["spear", 14],
  x264: ["x264", 16],
  SQLite: ["sqlite", 14],
};
/** SaC names two files; its first ten changes are in the one with srad. */
const sacSrad = ["sac-srad", 58] as const;

/** Changes whose file is public, and the fewest configurations that are valid in both environments. */
const changes: Readonly<Record<string, readonly [n: number, changes: readonly string[]]>> = {
  SPEAR: [8192, ["ec1", "ec2", "ec3", "ec4", "ec5", "ec6", "ec7"]],
  x264: [2047, ["ec1", "ec2", "ec3", "ec4", "ec5", "ec6", "ec7", "ec8"]],
  SQLite: [1000, ["ec1", "ec2", "ec3", "ec4", "ec5", "ec6", "ec7"]],
  SaC: [621, ["ec1", "ec2", "ec3", "ec4", "ec5", "ec6", "ec7", "ec8", "ec9", "ec10"]],
};

// Jamshidi et al., ASE 2017, Table II, M1 (Pearson) and M3 (Spearman): printed with two digits, met
// within 0.01 by all changes whose file is public. A column taken for another would break them.
describe("Table II of the ASE 2017 paper follows from what is imported", () => {
  for (const [system, [atLeast, names]] of Object.entries(changes)) {
    const [id, optionColumns] = files[system] ?? sacSrad;
    quirk(`M1 and M3 of ${system} are those of the paper`, [id], async (content) => {
      const table = (await ase17Table2(mirrorSource)).filter((row) => row.system === system);
      for (const name of names) {
        const row = table.find(({ change }) => change === name);
        const [x, y] = validInBoth(
          content,
          id,
          Number(row?.sourceColumn) - optionColumns - 1,
          Number(row?.targetColumn) - optionColumns - 1,
        );
        expect(x.length).toBeGreaterThanOrEqual(atLeast);
        const m1 = pearson(x, y);
        const m3 = pearson(ranks(x), ranks(y));
        expect(Math.abs(m1 - Number(row?.metrics.M1)), `${system} ${name} M1 ${m1}`).toBeLessThan(
          0.0101,
        );
        expect(Math.abs(m3 - Number(row?.metrics.M3)), `${system} ${name} M3 ${m3}`).toBeLessThan(
          0.0101,
        );
      }
    });
  }

  quirk("the two metrics of the TX2 relate as found in the files", ["jetson-tx2-opml19"], (tx2) => {
    const relate = (metric: string, from: string, to: string): readonly [number, number] => {
      const value = (workload: string): number[] =>
        tx2.series(`jetson-tx2:${workload}:unstated`, metric).map((cell) => cell.value);
      const [x, y] = [value(from), value(to)];
      return [pearson(x, y), pearson(ranks(x), ranks(y))];
    };
    const [time, timeRank] = relate("inference_time", "inceptionv3-200", "inceptionv3-800");
    expect([time.toFixed(3), timeRank.toFixed(3)]).toEqual(["0.725", "0.823"]);
    const [power, powerRank] = relate("power_consumption", "xception-200", "xception-800");
    expect([power.toFixed(3), powerRank.toFixed(3)]).toEqual(["0.726", "0.725"]);
  });
});

describe("published tables", () => {
  test.skipIf(!existsSync(`${mirror}/published`))("hold all rows, typed", async () => {
    const table = await ase17Table2(mirrorSource);
    expect(table.length).toBe(36);
    expect(table[0]).toMatchObject({ system: "SPEAR", change: "ec1", linearShiftMapePercent: 3.6 });
    expect(table.at(-1)).toMatchObject({ change: "ec14", sourceColumn: null });
    const results = await semplResults(mirrorSource);
    expect(results.length).toBe(2600);
    expect(new Set(results.map(({ system }) => system)).size).toBe(6);
    expect(results[0]).toMatchObject({ system: "deeparch", environment: 0, budget: 12 });
  });
});

/** Values of two columns (counted from 0 among the environments) where neither failed. */
function validInBoth(
  content: Collected,
  id: string,
  source: number,
  target: number,
): readonly [number[], number[]] {
  const { environments } = named(id);
  const cells = [source, target].map((column) => {
    const environment = environments[column];
    if (environment === undefined) throw new Error(`${id} has no measured column ${column}`);
    return content.series(environmentName(environment));
  });
  const x: number[] = [];
  const y: number[] = [];
  cells[0]?.forEach(({ value, failure }, row) => {
    const other = cells[1]?.[row];
    if (failure >= 0 || other === undefined || other.failure >= 0) return;
    x.push(value);
    y.push(other.value);
  });
  return [x, y];
}
