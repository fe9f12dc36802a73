import {
  createLearner,
  type IntervalPredictor,
  type Predictor,
  predictsIntervals,
} from "../learners/index.ts";
import { createRng } from "../random/index.ts";
import {
  type Configuration,
  encode,
  InputError,
  type Matrix,
  numberAt,
  type Sample,
} from "../space/index.ts";
import { mean, normalQuantile, variance } from "../stats/index.ts";
import { createStrategy } from "../transfer/index.ts";
import type { AdviceGoal } from "./advice-task.ts";
import type { LogEstimates } from "./log-estimates.ts";

/** What a metric of the target is learned with where there are sources. */
export interface Fitting {
  /** Name of a strategy that gives intervals. */
  readonly strategy: string;
  readonly seed: string;
}

/**
 * The strategy that advice is computed with. informed-mixture has a third less error and better intervals on tasks that
 * no setting was chosen on; but on rows that it did not choose itself the best of its five first was worse on GPUs of
 * one vendor (`npm run bench -- advising`), so that what looks for the best stays with informed-gp. That knows
 * logarithms alone: where a value is not positive the mixture learns it whatever the goal.
 * @param samples of one metric: the target's and the sources'.
 */
export function advisingStrategy(goal: AdviceGoal, samples: readonly Sample[]): string {
  return goal === "map" || !isPositive(samples) ? "informed-mixture" : "informed-gp";
}

/** Whether logarithms tell a metric: of the target's sample and of the sources'. */
export function isPositive(samples: readonly Sample[]): boolean {
  return samples.every(({ y }) => y.every((value) => value > 0));
}

/** What it is compared with: the same rows of the target, alone; a weaker one would flatter the sources. */
export const ALONE_LEARNER = "tuned-gp";

const SHARE = 0.9;
const REACH = normalQuantile((1 + SHARE) / 2);

/** Values of the target that differ: fewer tell nothing of how far it scatters, and a process believes that it does not. */
const SCATTERED = 2;

/** Its rows are given: to choose among them would cost time and change nothing. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "informed-mixture": { sample: "random" },
};

/** A fitted metric. */
export interface MetricModel {
  estimate(x: Matrix): LogEstimates;
}

/**
 * Learns a metric of the target from its sample and from sources; from the sample alone where there are none. Null
 * where nothing can be learned from so few rows.
 */
export function fitMetric(
  own: Sample,
  sources: readonly Sample[],
  fitting: Fitting,
): MetricModel | null {
  if (own.y.length === 0) return null;
  try {
    if (sources.length === 0) return fitAlone(own, fitting.seed);
    const model = modelOf(taught(own, sources, fitting), [own, ...sources], fitting.strategy);
    return new Set(own.y).size < SCATTERED ? asUnsureAs(sources, model, own.y.length) : model;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The same from the target's rows alone. @throws DegenerateSampleError. */
export function fitAlone(own: Sample, seed: string): MetricModel {
  const predictor = createLearner(ALONE_LEARNER).fit(own, createRng(`alone ${seed}`));
  return modelOf(predictor, [own], ALONE_LEARNER);
}

/** @param samples the target's first: where a source is not positive, the target may not be elsewhere, either. */
function modelOf(
  predictor: Predictor,
  samples: readonly [Sample, ...Sample[]],
  model: string,
): MetricModel {
  if (!predictsIntervals(predictor)) throw new TypeError(`${model} gives no intervals`);
  if (!isPositive(samples)) {
    return { estimate: (x) => ({ ...fromIntervals(predictor, x), model }) };
  }
  // A process that was tuned to the values as they are may answer what no positive metric has.
  const floor = Math.min(...samples[0].y) / 100;
  return { estimate: (x) => ({ ...fromLogIntervals(predictor, x, floor), model }) };
}

/**
 * What is thought of a configuration is at least as unsure as values of the sources are spread on its scale, less so
 * the more rows have the same value.
 */
function asUnsureAs(sources: readonly Sample[], model: MetricModel, rowCount: number): MetricModel {
  return {
    estimate(x) {
      const found = model.estimate(x);
      const scaled = sources.map(({ y }) => (found.isLog ? y.map(Math.log) : y));
      const spread = Math.sqrt(mean(scaled.map((values) => variance(values, 0))) / rowCount);
      return { ...found, sd: found.sd.map((sd) => Math.max(sd, spread)) };
    },
  };
}

/** Ranked by the middle of the interval: the answer itself leans to the low side where it is unsure. */
function fromIntervals(predictor: IntervalPredictor, x: Matrix): Omit<LogEstimates, "model"> {
  const { lower, upper } = predictor.predictInterval(x, SHARE);
  return {
    middle: lower.map((low, i) => (low + numberAt(upper, i)) / 2),
    sd: lower.map((low, i) => Math.max(1e-9, (numberAt(upper, i) - low) / 2 / REACH)),
    isLog: false,
  };
}

function fromLogIntervals(
  predictor: IntervalPredictor,
  x: Matrix,
  floor: number,
): Omit<LogEstimates, "model"> {
  const log = (value: number): number => Math.log(Math.max(value, floor));
  const { lower, upper } = predictor.predictInterval(x, SHARE);
  // Of an interval that ends below the floor only the middle and the upper end count.
  const middle = lower.map((low, i) =>
    low > floor ? (log(low) + log(numberAt(upper, i))) / 2 : log((low + numberAt(upper, i)) / 2),
  );
  return {
    middle,
    sd: upper.map((high, i) => Math.max(1e-9, (log(high) - numberAt(middle, i)) / REACH)),
    isLog: true,
  };
}

/** Drives the strategy: its candidates are what is measured. */
function taught(own: Sample, sources: readonly Sample[], { strategy, seed }: Fitting): Predictor {
  const transfer = createStrategy(strategy, SETTINGS[strategy] ?? {}).learn(
    {
      space: own.space,
      metric: own.metric,
      sources,
      candidates: own.configurations,
      budget: own.y.length,
      // A task has one; strategies that advise learn without it.
      learner: createLearner(ALONE_LEARNER),
    },
    createRng(`advice ${seed}`),
  );
  const values = new Map<Configuration, number>(
    own.configurations.map((one, i) => [one, numberAt(own.y, i)]),
  );
  let step = transfer.next();
  while (!step.done) {
    step = transfer.next(Float64Array.from(step.value, (one) => values.get(one) as number));
  }
  return step.value;
}

/** Rows of a sample as a sample. */
export function rowsOfSample(sample: Sample, rows: readonly number[]): Sample {
  const configurations = rows.map((row) => sample.configurations[row] as Configuration);
  return {
    ...sample,
    configurations,
    x: encode(sample.space, configurations),
    y: Float64Array.from(rows, (row) => numberAt(sample.y, row)),
  };
}
