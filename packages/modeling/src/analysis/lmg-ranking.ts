import { requireSample } from "../learners/degenerate-sample-error.ts";
import type { Rng } from "../random/rng.ts";
import { encodedColumns, type Sample } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { type ShapleySettings, shapleyValues } from "./shapley-values.ts";

/** An option's part of R². */
export interface LmgShare {
  readonly option: string;
  /** Shares of all options add up to R². */
  readonly share: number;
  /** 0 when all subsets were enumerated. */
  readonly standardError: number;
}

/** Options by their part of the R² of the linear model of all of them, largest first. */
export interface LmgRanking {
  readonly kind: "lmg-share";
  /** Runs of the environment that were cut off and left out of the sample. */
  readonly censoredCount: number;
  readonly rSquared: number;
  readonly isExact: boolean;
  readonly shares: readonly LmgShare[];
}

/**
 * Divides R² of the linear model of all options (order 1) among them: the rise of R² when the option
 * enters, averaged over all orders of entering (Lindeman, Merenda & Gold 1980, p. 119; Grömping, The
 * American Statistician 2007). The columns of a categorical option enter together. Columns that depend
 * on those before them add nothing. Exact up to 12 options, sampled orders above.
 * @throws DegenerateSampleError when there are fewer than two rows or a value is not finite.
 */
export function lmgRanking(
  sample: Sample,
  rng: Rng,
  settings: Partial<ShapleySettings> = {},
): LmgRanking {
  requireSample(sample, { name: "lmg-ranking", needs: { measurements: 2 } });
  const columns = encodedColumns(sample.space);
  const names = [...new Set(columns.map(({ option }) => option.name))];
  const groups = names.map((name) =>
    [...columns.keys()].filter((j) => columns[j]?.option.name === name),
  );
  const correlation = correlations(sample);
  const rSquaredOf = (members: Uint8Array, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) =>
      explained(
        correlation,
        groups.flatMap((group, j) => (members[row * groups.length + j] === 1 ? group : [])),
      ),
    );
  const limits = { exactCountMax: 12, ...settings };
  const { values, standardErrors, isExact } = shapleyValues(names.length, rSquaredOf, rng, limits);
  return {
    kind: "lmg-share",
    censoredCount: sample.censoredCount ?? 0,
    rSquared: rSquaredOf(new Uint8Array(names.length).fill(1), 1)[0] as number,
    isExact,
    shares: names
      .map((option, j) => ({
        option,
        share: values[j] as number,
        standardError: standardErrors[j] as number,
      }))
      .sort((a, b) => b.share - a.share),
  };
}

interface Correlations {
  /** Columns and, last, the response. */
  readonly size: number;
  readonly data: Float64Array;
}

/** Correlation matrix of the columns and the response; zeros for constant ones. */
function correlations({ x, y }: Sample): Correlations {
  const size = x.columns + 1;
  const n = x.rows;
  const scaled = Array.from({ length: size }, (_, j) => {
    const own = Float64Array.from({ length: n }, (_, i) =>
      j === x.columns ? (y[i] as number) : (x.data[i * x.columns + j] as number),
    );
    const center = mean(own);
    const norm = Math.sqrt(own.reduce((sum, value) => sum + (value - center) ** 2, 0));
    // Rounding leaves a constant column a norm of this order.
    const isConstant = norm <= 1e-12 * Math.abs(center) * Math.sqrt(n);
    return own.map((value) => (isConstant ? 0 : (value - center) / norm));
  });
  const data = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        sum += ((scaled[a] as Float64Array)[i] as number) * (scaled[b] as Float64Array)[i]!;
      }
      data[a * size + b] = sum;
      data[b * size + a] = sum;
    }
  }
  return { size, data };
}

/** R² of the response on the given columns, by pivoting them out of the correlations one by one. */
function explained({ size, data }: Correlations, columns: readonly number[]): number {
  const factors: Float64Array[] = [];
  let share = 0;
  for (const column of columns) {
    const row = data.slice(column * size, (column + 1) * size);
    for (const factor of factors) {
      const weight = factor[column] as number;
      for (let j = 0; j < size; j++) row[j] = (row[j] as number) - weight * (factor[j] as number);
    }
    const left = row[column] as number;
    if (left <= 1e-9) continue;
    const factor = row.map((value) => value / Math.sqrt(left));
    factors.push(factor);
    share += (factor[size - 1] as number) ** 2;
  }
  return Math.min(1, share);
}
