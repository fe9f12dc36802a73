import { randomForest } from "../learners/index.ts";
import { createRng } from "../random/index.ts";
import { drawRandom } from "../sampling/index.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  encode,
  type Metric,
  numberAt,
  type Sample,
} from "../space/index.ts";
import type { AdviceSource } from "./advice-task.ts";

/** Rows of a source that are learned from at most: they are what it costs. */
const MOST = 1000;

/** The rows of a source that have a value of the metric, at most 1,000 of them. */
export function sourceSample(
  space: ConfigurationSpace,
  metric: Metric,
  { name, configurations, values }: AdviceSource,
): Sample {
  const own = values[metric.name] ?? new Float64Array();
  const all = [...own.keys()].filter((row) => Number.isFinite(own[row]));
  const rows = all.length > MOST ? drawRandom(all, MOST, createRng(`source ${name}`)) : all;
  const kept = rows.map((row) => configurations[row] as Configuration);
  return {
    space,
    metric,
    configurations: kept,
    x: encode(space, kept),
    y: Float64Array.from(rows, (row) => numberAt(own, row)),
  };
}

/**
 * What a source says of configurations, on the scale of ln where all its values are positive: its own value where
 * it has one, what a forest predicts elsewhere.
 */
export function sourceOpinion(
  sample: Sample,
  configurations: readonly Configuration[],
): Float64Array {
  const { space } = sample;
  const isLog = sample.y.every((value) => value > 0);
  const y = isLog ? sample.y.map(Math.log) : sample.y;
  const known = new Map(
    sample.configurations.map((one, i) => [configurationKey(space, one), numberAt(y, i)]),
  );
  const forest = randomForest({ minLeaf: 2 }).fit({ ...sample, y }, createRng("opinion"));
  const predicted = forest.predict(encode(space, configurations));
  return predicted.map((value, i) => {
    const key = configurationKey(space, configurations[i] as Configuration);
    return known.get(key) ?? value;
  });
}
