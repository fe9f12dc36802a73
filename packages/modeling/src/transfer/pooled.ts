import { ForestPredictor } from "../learners/random-forest/forest-predictor.ts";
import { growForest } from "../learners/random-forest/grow-forest.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import type { Matrix, Sample } from "../space/index.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "pooled",
  summary:
    "One forest over source and target measurements, with a column that says where each was made; both sides weigh the same.",
  citation: {
    authors: "R. Caruana",
    title: "Multitask Learning",
    venue: "Machine Learning",
    year: 1997,
    doi: "10.1023/A:1007379606734",
  },
  needs: { sources: 1, measurements: 0, sameUnit: true },
  usesSources: true,
  usesLearner: false,
  declaredSettings: {
    treeCount: {
      type: "integer",
      description: "trees",
      default: 100,
      minimum: 1,
      maximum: 10_000,
    },
    equalWeight: {
      type: "boolean",
      description: "whether target rows weigh as much as all source rows together",
      default: true,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of the pooled forest. */
export type PooledSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * One forest of all environments: source and target rows together, with a column per source that
 * says where a row was measured (all zero in the target). Every tree draws source rows and target
 * rows with replacement apart from each other, and counts a target row as often as makes both sides
 * weigh the same; without that a thousand source rows drown twenty of the target. With no target
 * measurement it is a forest of the sources. The task's learner is not used.
 */
export function pooled(settings: Partial<PooledSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  const { treeCount, equalWeight } = all;
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const values = task.budget > 0 ? yield chosen : new Float64Array(0);
      const target = targetSample(task, chosen, values);
      const sourceCount = task.sources.length;
      const { x, y } = stacked(task.sources, target);
      const sourceRows = y.length - target.y.length;
      const weight = equalWeight ? Math.max(1, Math.round(sourceRows / target.y.length)) : 1;
      const grow = {
        treeCount,
        minLeaf: 1,
        columnsPerSplit: x.columns,
        bootstrap: true,
        maxDepth: 1000,
        draw: (treeRng: Rng) => drawCounts(sourceRows, target.y.length, weight, treeRng),
      };
      const forest = new ForestPredictor(growForest(x, y, grow, rng.fork("fit")), y, grow, rng);
      return { predict: (asked) => forest.predict(placed(asked, -1, sourceCount)) };
    },
  };
}

/** Bootstrap of each side; a draw of a target row counts `weight` times. */
function drawCounts(sourceRows: number, targetRows: number, weight: number, rng: Rng): Int32Array {
  const counts = new Int32Array(sourceRows + targetRows);
  for (let i = 0; i < sourceRows; i++) counts[rng.integer(sourceRows)]! += 1;
  for (let i = 0; i < targetRows; i++) counts[sourceRows + rng.integer(targetRows)]! += weight;
  return counts;
}

/** Rows of all sources, then those of the target. */
function stacked(sources: readonly Sample[], target: Sample): { x: Matrix; y: Float64Array } {
  const columns = target.x.columns + sources.length;
  const all = [...sources, target];
  const rows = all.reduce((sum, sample) => sum + sample.y.length, 0);
  const data = new Float64Array(rows * columns);
  const y = new Float64Array(rows);
  let at = 0;
  all.forEach((sample, k) => {
    const place = sample === target ? -1 : k;
    data.set(placed(sample.x, place, sources.length).data, at * columns);
    y.set(sample.y, at);
    at += sample.y.length;
  });
  return { x: { rows, columns, data }, y };
}

/** x with one column per source appended, 1 in the column of `place`. */
function placed(x: Matrix, place: number, sourceCount: number): Matrix {
  const columns = x.columns + sourceCount;
  const data = new Float64Array(x.rows * columns);
  for (let i = 0; i < x.rows; i++) {
    data.set(x.data.subarray(i * x.columns, (i + 1) * x.columns), i * columns);
    if (place >= 0) data[i * columns + x.columns + place] = 1;
  }
  return { rows: x.rows, columns, data };
}
