import { type Matrix, zeros } from "../../space/index.ts";
import type { Opinions, SourceView } from "./source-view.ts";

/** Inputs of the Gaussian process: options, then r_1 … r_K, then m_1 … m_K. */
export interface InformedInputs {
  readonly names: readonly string[];
  /** p: the first columns are options. */
  readonly optionCount: number;
  /** K. */
  readonly sourceCount: number;
  /** p encoded columns that vary, ascending. */
  readonly columns: readonly number[];
  /** Range of each of them over all known rows, in the units of its option. */
  readonly spans: readonly number[];
  /** Encoded rows with what the sources say about them → n×(p + 2K). */
  rows(x: Matrix, opinions: readonly Opinions[]): Matrix;
}

/**
 * Options scaled to [−½, ½] over all known rows (`known`: the sources' rows and the target's), without
 * those that never vary; source values standardised per source.
 */
export function informedInputs(
  columnNames: readonly string[],
  known: readonly Matrix[],
  sources: readonly Pick<SourceView, "mean" | "sd">[],
): InformedInputs {
  const width = columnNames.length;
  const low = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (const { rows, columns, data } of known) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < width; j++) {
        const value = data[i * columns + j] as number;
        if (value < (low[j] as number)) low[j] = value;
        if (value > (high[j] as number)) high[j] = value;
      }
    }
  }
  const options = Array.from(low.keys()).filter((j) => (high[j] as number) > (low[j] as number));
  const p = options.length;
  const k = sources.length;
  return {
    names: [
      ...options.map((j) => columnNames[j] as string),
      ...sources.map((_, s) => `source ${s}`),
      ...sources.map((_, s) => `forest of source ${s}`),
    ],
    optionCount: p,
    sourceCount: k,
    columns: options,
    spans: options.map((j) => (high[j] as number) - (low[j] as number)),
    rows(x, opinions) {
      const d = p + 2 * k;
      const u = zeros(x.rows, d);
      for (const [column, j] of options.entries()) {
        const from = low[j] as number;
        const span = (high[j] as number) - from;
        for (let i = 0; i < x.rows; i++) {
          u.data[i * d + column] = ((x.data[i * x.columns + j] as number) - from) / span - 0.5;
        }
      }
      for (const [s, { mean, sd }] of sources.entries()) {
        const { measured, smoothed } = opinions[s] as Opinions;
        const scale = sd > 0 ? 1 / sd : 0;
        for (let i = 0; i < x.rows; i++) {
          u.data[i * d + p + s] = ((measured[i] as number) - mean) * scale;
          u.data[i * d + p + k + s] = ((smoothed[i] as number) - mean) * scale;
        }
      }
      return u;
    },
  };
}
