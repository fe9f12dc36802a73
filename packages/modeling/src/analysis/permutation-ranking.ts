import { randomForest } from "../learners/random-forest.ts";
import type { Rng } from "../random/rng.ts";
import { encodedColumns, type Sample } from "../space/index.ts";
import { type Interval, mean, quantile } from "../stats/index.ts";

/** How much a forest relies on an option. */
export interface PermutationImportance {
  readonly option: string;
  /** Rise of the mean squared out-of-bag error when the option is shuffled, metric's unit squared. */
  readonly importance: number;
  /** Least and largest of the repeats: how much the figure depends on chance in the forest. */
  readonly spread: Interval;
}

/** Options by permutation importance, largest first. */
export interface PermutationRanking {
  readonly kind: "permutation-importance";
  /** Runs of the environment that were cut off and left out of the sample. */
  readonly censoredCount: number;
  readonly options: readonly PermutationImportance[];
}

/**
 * Permutation importance of options in random forests (Breiman 2001, §10), averaged over forests with
 * other seeds. The columns of a categorical option are shuffled one by one and their rises added.
 * @param forestCount 5 by default. @throws DegenerateSampleError as `randomForest`.
 */
export function permutationRanking(
  sample: Sample,
  rng: Rng,
  { forestCount = 5, treeCount = 100 } = {},
): PermutationRanking {
  const columns = encodedColumns(sample.space);
  const learner = randomForest({ treeCount });
  const runs = Array.from({ length: forestCount }, (_, k) => {
    const own = rng.fork(`forest ${k}`);
    return learner.fit(sample, own).permutationImportance(own.fork("shuffle"));
  });
  const names = [...new Set(columns.map(({ option }) => option.name))];
  return {
    kind: "permutation-importance",
    censoredCount: sample.censoredCount ?? 0,
    options: names
      .map((option) => {
        const rises = runs.map((run) =>
          run.reduce((sum, rise, j) => (columns[j]?.option.name === option ? sum + rise : sum), 0),
        );
        const spread = { low: quantile(rises, 0), high: quantile(rises, 1) };
        return { option, importance: mean(rises), spread };
      })
      .sort((a, b) => b.importance - a.importance),
  };
}
