import {
  createLearner,
  type IntervalPredictor,
  type Predictor,
  type ProbabilisticPredictor,
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
import { normalQuantile } from "../stats/index.ts";
import { createStrategy } from "../transfer/index.ts";
import type { LogEstimates } from "./log-estimates.ts";

/** The strategy that advice is computed with where there are sources. */
export const ADVISING_STRATEGY = "informed-gp";
/** What it is compared with: the same rows of the target, alone. */
export const ALONE_LEARNER = "gaussian-process";

const SHARE = 0.9;
const REACH = normalQuantile((1 + SHARE) / 2);

/** A fitted metric. */
export interface MetricModel {
  estimate(x: Matrix): LogEstimates;
}

/**
 * Learns a metric of the target from its sample and from sources; from the sample alone where there are none, or
 * where a value is not positive. Null where nothing can be learned from so few rows.
 */
export function fitMetric(
  own: Sample,
  sources: readonly Sample[],
  seed: string,
): MetricModel | null {
  if (own.y.length === 0) return null;
  const isPositive = [own, ...sources].every(({ y }) => y.every((value) => value > 0));
  try {
    return sources.length > 0 && isPositive ? informed(own, sources, seed) : fitAlone(own, seed);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The same from the target's rows alone. @throws DegenerateSampleError. */
export function fitAlone(own: Sample, seed: string): MetricModel {
  const isLog = own.y.every((value) => value > 0);
  const learner = createLearner(ALONE_LEARNER);
  const shown = isLog ? { ...own, y: own.y.map(Math.log) } : own;
  const predictor = learner.fit(shown, createRng(`alone ${seed}`)) as ProbabilisticPredictor;
  return {
    estimate: (x) => ({
      middle: predictor.predict(x),
      sd: predictor.predictVariance(x).map((v) => Math.sqrt(Math.max(0, v))),
      isLog,
      model: ALONE_LEARNER,
    }),
  };
}

function informed(own: Sample, sources: readonly Sample[], seed: string): MetricModel {
  const predictor = taught(own, sources, seed);
  if (!predictsIntervals(predictor)) {
    throw new TypeError(`${ADVISING_STRATEGY} gives no intervals`);
  }
  return { estimate: (x) => fromIntervals(predictor, x) };
}

/** Ranked by the middle of the interval: the answer itself leans to the low side where it is unsure. */
function fromIntervals(predictor: IntervalPredictor, x: Matrix): LogEstimates {
  const { lower, upper } = predictor.predictInterval(x, SHARE);
  const ends = (i: number) => [Math.log(numberAt(lower, i)), Math.log(numberAt(upper, i))] as const;
  return {
    middle: lower.map((_, i) => (ends(i)[0] + ends(i)[1]) / 2),
    sd: lower.map((_, i) => Math.max(1e-9, (ends(i)[1] - ends(i)[0]) / 2 / REACH)),
    isLog: true,
    model: ADVISING_STRATEGY,
  };
}

/** Drives the strategy: its candidates are what is measured. */
function taught(own: Sample, sources: readonly Sample[], seed: string): Predictor {
  const transfer = createStrategy(ADVISING_STRATEGY).learn(
    {
      space: own.space,
      metric: own.metric,
      sources,
      candidates: own.configurations,
      budget: own.y.length,
      learner: createLearner("regression-tree"),
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
