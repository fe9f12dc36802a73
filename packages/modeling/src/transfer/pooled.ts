import { drawRandom } from "../sampling/draw-random.ts";
import type { Configuration, Matrix, Sample } from "../space/index.ts";
import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

export interface PooledSettings {
  /** Whether target rows are repeated until they weigh as much as all source rows together. */
  readonly equalWeight: boolean;
}

/**
 * One model of all environments: source and target rows in one sample, with a column per source that
 * says where a row was measured (all zero in the target). Target rows are repeated so that source and
 * target have equal total weight; without that a thousand source rows drown twenty of the target.
 * Meant for forests; any learner will do. With no target measurement it is a model of the sources.
 */
export function pooled(settings: Partial<PooledSettings> = {}): TransferStrategy {
  const { equalWeight } = { equalWeight: true, ...settings };
  return {
    name: "pooled",
    settings: { equalWeight },
    citation: {
      authors: "R. Caruana",
      title: "Multitask Learning",
      venue: "Machine Learning",
      year: 1997,
      doi: "10.1023/A:1007379606734",
    },
    usesSources: true,
    *learn(task, rng) {
      requireTask(task, "pooled", { budget: 0, sources: 1 });
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const target = targetSample(
        task,
        chosen,
        task.budget > 0 ? yield chosen : new Float64Array(0),
      );
      const sourceCount = task.sources.length;
      const sourceRows = task.sources.reduce((sum, source) => sum + source.y.length, 0);
      const copies =
        equalWeight && target.y.length > 0
          ? Math.max(1, Math.round(sourceRows / target.y.length))
          : 1;
      const sample = stacked(
        [
          ...task.sources.map((source, k) => ({ sample: source, place: k, copies: 1 })),
          { sample: target, place: -1, copies },
        ],
        sourceCount,
      );
      const model = task.learner.fit(sample, rng.fork("fit"));
      return { predict: (x) => model.predict(placed(x, -1, sourceCount)) };
    },
  };
}

interface Part {
  readonly sample: Sample;
  /** Number of the source, −1 for the target. */
  readonly place: number;
  readonly copies: number;
}

function stacked(parts: readonly Part[], sourceCount: number): Sample {
  const first = parts[0]!.sample;
  const columns = first.x.columns + sourceCount;
  const rows = parts.reduce((sum, part) => sum + part.copies * part.sample.y.length, 0);
  const data = new Float64Array(rows * columns);
  const y = new Float64Array(rows);
  const configurations: Configuration[] = [];
  let at = 0;
  for (const { sample, place, copies } of parts) {
    const x = placed(sample.x, place, sourceCount);
    for (let copy = 0; copy < copies; copy++) {
      data.set(x.data, at * columns);
      y.set(sample.y, at);
      at += sample.y.length;
      for (const configuration of sample.configurations) configurations.push(configuration);
    }
  }
  return {
    space: first.space,
    metric: first.metric,
    x: { rows, columns, data },
    y,
    configurations,
  };
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
