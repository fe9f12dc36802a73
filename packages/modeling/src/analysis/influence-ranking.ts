import { type FittedInfluences, influenceModel } from "../learners/influence-model.ts";
import type { Influence } from "../learners/learner.ts";
import type { Rng } from "../random/rng.ts";
import { encodedColumns, type Sample, takeRows } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import type { Interval } from "../stats/index.ts";
import { bootstrapRows } from "./bootstrap-rows.ts";

/** One term of a stepwise influence model with its place in the ranking. */
export interface RankedTerm extends Omit<Influence, "varianceShare"> {
  /** Drop in R² when this term alone is removed, 0 … 1. */
  readonly share: number;
  /** Bootstrap 95 % interval of the share, the terms of the model held fixed. */
  readonly interval: Interval;
  /**
   * Of coefficient and standard error: the metric's unit, for going from the lower to the upper level
   * of two-level columns; "… per 2.7 cores" where a column has more levels (their standard deviation).
   */
  readonly unit: string;
}

/** Terms by share of explained variance, largest first; the constant is left out. */
export interface InfluenceRanking {
  readonly kind: "variance-share";
  /** Runs of the environment that were cut off and left out of the sample. */
  readonly censoredCount: number;
  readonly rSquared: number;
  readonly terms: readonly RankedTerm[];
}

/** Settings of `influenceRanking`. */
export interface RankingSettings {
  /** Largest number of options in a term, 1 to 3; 2 by default. */
  readonly order?: number;
  /** Bootstrap draws, 200 by default; 0 leaves intervals out (NaN ends). */
  readonly draws?: number;
}

/**
 * Fits a stepwise influence model and orders its terms by the drop in R² when one is removed. Drops
 * do not add up to R² where terms are correlated: `lmgRanking` does, for order 1.
 * sample.x: n×p, sample.y: n values in the metric's unit.
 * @throws DegenerateSampleError as `influenceModel`.
 */
export function influenceRanking(
  sample: Sample,
  rng: Rng,
  { order = 2, draws = 200 }: RankingSettings = {},
): InfluenceRanking {
  const model = influenceModel({ order }).fit(sample);
  const terms = model.influences.filter(({ columns }) => columns.length > 0);
  const kept = terms.map(({ columns }) => columns);
  // Entry below 0 and removal above 1: nothing enters, nothing leaves.
  const refit = influenceModel({ order, entry: 0, removal: 1 }, { start: kept, upper: kept });
  const intervals = bootstrapRows(sample.y.length, terms.length, draws, rng.fork("rows"), (rows) =>
    sharesOf(refit.fit(resampled(sample, rows)), terms),
  );
  const units = columnUnits(sample, model);
  return {
    kind: "variance-share",
    censoredCount: sample.censoredCount ?? 0,
    rSquared: model.rSquared,
    terms: terms
      .map(({ varianceShare, ...term }, t) => ({
        ...term,
        share: varianceShare,
        interval: intervals[t] as Interval,
        unit: [sample.metric.unit, ...term.columns.flatMap((j) => units[j] ?? [])].join(" per "),
      }))
      .sort((a, b) => b.share - a.share),
  };
}

function sharesOf(model: FittedInfluences, terms: readonly Influence[]): Float64Array {
  const shares = new Map(model.influences.map(({ name, varianceShare }) => [name, varianceShare]));
  return Float64Array.from(terms, ({ name }) => shares.get(name) ?? 0);
}

function resampled(sample: Sample, rows: Int32Array): Sample {
  return {
    ...sample,
    x: takeRows(sample.x, rows),
    y: Float64Array.from(rows, (row) => numberAt(sample.y, row)),
    configurations: Array.from(rows, (row) => sample.configurations[row] ?? {}),
  };
}

/** What one unit of each column's code is; nothing for columns of two levels. */
function columnUnits(sample: Sample, { codes }: FittedInfluences): readonly (string | undefined)[] {
  const columns = encodedColumns(sample.space);
  return codes.map(({ isBinary, scale }, j) => {
    if (isBinary) return undefined;
    const option = columns[j]?.option;
    const unit = option?.unit === undefined ? "" : `${option.unit} of `;
    return `${Number(scale.toPrecision(3))} ${unit}${option?.name ?? `column ${j}`}`;
  });
}
