import { gaussianProcess } from "../learners/gaussian-process.ts";
import type { Rng } from "../random/rng.ts";
import { encodedColumns, type Sample } from "../space/index.ts";

/** How fast a Gaussian process varies along a column. */
export interface ArdRelevance {
  /** Column of the encoded matrix, by name. */
  readonly column: string;
  /** 1 / length scale, the column's range being 1; 0 for a constant column. */
  readonly relevance: number;
}

/** Columns by relevance, largest first. */
export interface ArdRanking {
  readonly kind: "ard-relevance";
  /** Runs of the environment that were cut off and left out of the sample. */
  readonly censoredCount: number;
  readonly columns: readonly ArdRelevance[];
}

/**
 * Relevances by automatic relevance determination (Rasmussen & Williams 2006, §5.1): inverse length
 * scales of a Gaussian process without a linear part, which would take over what is additive. A large
 * relevance says that the response bends along the column, not how much it changes in all.
 * @throws DegenerateSampleError as `gaussianProcess`. O(n³).
 */
export function ardRanking(sample: Sample, rng: Rng): ArdRanking {
  const { relevances } = gaussianProcess({ linear: false }).fit(sample, rng);
  const names = encodedColumns(sample.space).map(({ name }) => name);
  return {
    kind: "ard-relevance",
    censoredCount: sample.censoredCount ?? 0,
    columns: Array.from(relevances, (relevance, j) => ({
      column: names[j] ?? `column ${j}`,
      relevance,
    })).sort((a, b) => b.relevance - a.relevance),
  };
}
