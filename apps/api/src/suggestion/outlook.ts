import {
  createLearner,
  type Predictor,
  type ProbabilisticPredictor,
} from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { drawRandom } from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  configurationKey,
  encode,
  InputError,
  type Matrix,
  numberAt,
  type Sample,
} from "@perfatlas/modeling/space";
import { normalQuantile } from "@perfatlas/modeling/stats";
import { createStrategy } from "@perfatlas/modeling/transfer";
import type { Estimate, Outlook, SuggestionTask } from "./suggestion-task.ts";

/** Fewest values to learn from with sources, and without any. */
const LEAST = { sources: 5, alone: 10 };
/** Rows of one source, and configurations that are predicted, at most: they are what it costs. */
const SOURCE_ROWS = 1000;
const PREDICTED = 4000;
const REMAINING = 100;
const SHARE = 0.9;

interface Bounded {
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

interface Model {
  readonly name: string;
  predict(x: Matrix): Bounded;
}

/**
 * What the values so far predict for the rest; null while there are too few, or when they cannot be
 * learned from.
 */
export function outlook(
  task: SuggestionTask,
  sources: readonly Sample[],
  pool: ReadonlyMap<string, Configuration>,
): Outlook | null {
  const { space, metric } = task;
  const measured = task.measured.flatMap(({ configuration, value }) =>
    value === null ? [] : [{ configuration, value, lower: null, upper: null }],
  );
  const least = sources.length > 0 ? LEAST.sources : LEAST.alone;
  if (measured.length < least) return null;
  const model = fitted(task, sources, measured);
  if (model === null) return null;
  const taken = new Set(
    task.measured.map(({ configuration }) => configurationKey(space, configuration)),
  );
  const open = [...pool].flatMap(([key, configuration]) => (taken.has(key) ? [] : [configuration]));
  const looked =
    open.length > PREDICTED ? drawRandom(open, PREDICTED, createRng(`outlook ${task.seed}`)) : open;
  const sign = metric.better === "lower" ? 1 : -1;
  const byValue = (a: Estimate, b: Estimate) => sign * (a.value - b.value);
  const predicted = estimates(model, task, looked).sort(byValue);
  const best = [...measured, ...predicted.slice(0, 1)].sort(byValue)[0] as Estimate;
  return { model: model.name, best, remaining: predicted.slice(0, REMAINING) };
}

function estimates(
  model: Model,
  { space }: SuggestionTask,
  configurations: readonly Configuration[],
): Estimate[] {
  if (configurations.length === 0) return [];
  const { value, lower, upper } = model.predict(encode(space, configurations));
  return configurations.map((configuration, i) => ({
    configuration,
    value: numberAt(value, i),
    lower: numberAt(lower, i),
    upper: numberAt(upper, i),
  }));
}

function fitted(
  task: SuggestionTask,
  sources: readonly Sample[],
  measured: readonly Estimate[],
): Model | null {
  const { space, metric } = task;
  const configurations = measured.map(({ configuration }) => configuration);
  const y = Float64Array.from(measured, ({ value }) => value);
  const own = { space, metric, configurations, x: encode(space, configurations), y };
  const isPositive = [own, ...sources].every((sample) => sample.y.every((value) => value > 0));
  try {
    return sources.length > 0 && isPositive ? informed(task, sources, own) : alone(own, task.seed);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The strategy that predicts best of those with intervals; its candidates are what is measured. */
function informed(task: SuggestionTask, sources: readonly Sample[], own: Sample): Model {
  const strategy = createStrategy("informed-gp");
  const transfer = strategy.learn(
    {
      space: task.space,
      metric: task.metric,
      sources: sources.map((source, k) => thinned(source, `${task.seed} ${k}`)),
      candidates: own.configurations,
      budget: own.y.length,
      learner: createLearner("regression-tree"),
    },
    createRng(`outlook ${task.seed}`),
  );
  let step = transfer.next();
  while (!step.done) {
    const values = new Map(own.configurations.map((one, i) => [one, numberAt(own.y, i)]));
    step = transfer.next(Float64Array.from(step.value, (one) => values.get(one) as number));
  }
  const predictor = step.value as Predictor & {
    predictInterval(x: Matrix, share: number): { lower: Float64Array; upper: Float64Array };
  };
  return {
    name: strategy.name,
    predict: (x) => ({ value: predictor.predict(x), ...predictor.predictInterval(x, SHARE) }),
  };
}

/** A Gaussian process of the values alone, of their logarithms when all are positive. */
function alone(own: Sample, seed: string): Model {
  const isLog = own.y.every((value) => value > 0);
  const learner = createLearner("gaussian-process");
  const shown = isLog ? { ...own, y: own.y.map(Math.log) } : own;
  const predictor = learner.fit(shown, createRng(`outlook ${seed}`)) as ProbabilisticPredictor;
  const reach = normalQuantile((1 + SHARE) / 2);
  const back = (values: Float64Array) => (isLog ? values.map(Math.exp) : values);
  return {
    name: learner.name,
    predict(x) {
      const mean = predictor.predict(x);
      const sd = predictor.predictVariance(x).map(Math.sqrt);
      const at = (side: number) => back(mean.map((m, i) => m + side * reach * numberAt(sd, i)));
      return { value: back(mean), lower: at(-1), upper: at(1) };
    },
  };
}

function thinned(source: Sample, seed: string): Sample {
  if (source.y.length <= SOURCE_ROWS) return source;
  const rows = drawRandom(Array.from(source.y.keys()), SOURCE_ROWS, createRng(`source ${seed}`));
  const configurations = rows.map((row) => source.configurations[row] as Configuration);
  return {
    ...source,
    configurations,
    x: encode(source.space, configurations),
    y: Float64Array.from(rows, (row) => numberAt(source.y, row)),
  };
}
