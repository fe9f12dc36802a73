import type { Predictor } from "../../learners/learner.ts";
import type { Rng } from "../../random/rng.ts";
import type { Matrix } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import type { TransferTask } from "../strategy.ts";

/** The task's learner fitted to every source, in their order. */
export function fitSources(task: TransferTask, rng: Rng): readonly Predictor[] {
  return task.sources.map((source, k) => task.learner.fit(source, rng.fork(`source ${k}`)));
}

/** n×K matrix of what K source models predict for the n rows of x. */
export function sourcePredictions(models: readonly Predictor[], x: Matrix): Matrix {
  const columns = models.length;
  const data = new Float64Array(x.rows * columns);
  models.forEach((model, k) => {
    const predicted = model.predict(x);
    for (let i = 0; i < x.rows; i++) data[i * columns + k] = numberAt(predicted, i);
  });
  return { rows: x.rows, columns, data };
}
