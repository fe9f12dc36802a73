import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { starterFolder } from "./starter-folder.ts";

/** How much the repeats of one metric differ in one environment. */
export interface Variation {
  readonly environment: string;
  readonly metric: string;
  readonly runCount: number;
  readonly failedCount: number;
  /** Median over configurations of standard deviation over mean, in percent; NaN without values. */
  readonly medianPercent: number;
  /** The largest one. */
  readonly maximumPercent: number;
}

/**
 * Returns the variation of every metric in every environment, from the files as they are shipped.
 */
export function variations(dataset: DatasetDescriptor): readonly Variation[] {
  return dataset.files.flatMap((file) => {
    const text = readFileSync(join(starterFolder, file.path), "utf8");
    const [columns = [], ...rows]: string[][] = parse(text);
    const optionCount = dataset.space.options.length;
    return dataset.metrics.map((metric) => {
      const column = columns.indexOf(metric.name);
      const groups = new Map<string, number[]>();
      let failedCount = 0;
      for (const row of rows) {
        const cell = row[column] ?? "";
        const value = Number(cell);
        if (cell === "" || !Number.isFinite(value)) failedCount++;
        else {
          const key = row.slice(0, optionCount).join(",");
          groups.set(key, [...(groups.get(key) ?? []), value]);
        }
      }
      const each = [...groups.values()].map(coefficientPercent).sort((a, b) => a - b);
      return {
        environment: file.environment ?? file.path,
        metric: metric.name,
        runCount: rows.length,
        failedCount,
        medianPercent: each[Math.floor(each.length / 2)] ?? Number.NaN,
        maximumPercent: each.at(-1) ?? Number.NaN,
      };
    });
  });
}

// Sample standard deviation over the mean; 0 where all values are 0.
function coefficientPercent(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean === 0 || values.length < 2) return 0;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (Math.sqrt(squares / (values.length - 1)) / mean) * 100;
}
