import { type Configuration, encode, type Matrix, numberAt } from "../space/index.ts";
import { mean, median, variance } from "../stats/index.ts";
import type { AdviceTask, MeasuredConfiguration } from "./advice-task.ts";
import { boundProbability } from "./bound-probability.ts";
import type { MetricModel } from "./fit-metric.ts";
import type { ValidityModel } from "./fit-validity.ts";
import type { LogEstimates } from "./log-estimates.ts";

/** All candidates with what is known and thought of them; every list has one entry per candidate. */
export interface PoolEstimates {
  readonly configurations: readonly Configuration[];
  readonly x: Matrix;
  /** What was measured there. */
  readonly measured: readonly (MeasuredConfiguration | undefined)[];
  /**
   * By metric; of those that could be learned. What is measured has its median and the spread of its repeats; where
   * nothing was repeated and the metric is not deterministic, the spread of what the model predicts there.
   */
  readonly byMetric: ReadonlyMap<string, LogEstimates>;
  /** Probability that it does not fail and keeps every bound; 0 or 1 where it was measured. */
  readonly feasible: Float64Array;
}

/** Fits, put beside what was measured. */
export interface Fits {
  readonly models: ReadonlyMap<string, MetricModel>;
  readonly validity: ValidityModel;
}

/** Estimates of all candidates. */
export function poolEstimates(
  task: AdviceTask,
  candidates: ReadonlyMap<string, Configuration>,
  measuredByKey: ReadonlyMap<string, MeasuredConfiguration>,
  { models, validity }: Fits,
): PoolEstimates {
  const configurations = [...candidates.values()];
  const measured = Array.from(candidates.keys(), (key) => measuredByKey.get(key));
  const x = encode(task.space, configurations);
  const byMetric = new Map<string, LogEstimates>();
  for (const [metric, model] of models) {
    const isDeterministic =
      task.metrics.find(({ name }) => name === metric)?.isDeterministic ?? false;
    byMetric.set(metric, withMeasured(model.estimate(x), measured, { metric, isDeterministic }));
  }
  const feasible = validity(x);
  for (const bound of task.bounds) {
    const estimates = byMetric.get(bound.metric);
    if (estimates === undefined) continue;
    const within = boundProbability(estimates, bound);
    for (let i = 0; i < feasible.length; i++)
      feasible[i] = numberAt(feasible, i) * numberAt(within, i);
  }
  for (const [i, one] of measured.entries()) {
    if (one !== undefined) feasible[i] = Number(isFeasible(task, one));
  }
  return { configurations, x, measured, byMetric, feasible };
}

/** Whether a configuration has a value of every objective and keeps every bound. */
export function isFeasible(
  { objectives, bounds }: Pick<AdviceTask, "objectives" | "bounds">,
  { values }: MeasuredConfiguration,
): boolean {
  const has = (metric: string) => (values[metric] ?? []).length > 0;
  return (
    objectives.every(has) &&
    bounds.every(({ metric, atMost, atLeast }) => {
      if (!has(metric)) return false;
      const value = median(values[metric] ?? []);
      return (
        value <= (atMost ?? Number.POSITIVE_INFINITY) &&
        value >= (atLeast ?? Number.NEGATIVE_INFINITY)
      );
    })
  );
}

function withMeasured(
  estimates: LogEstimates,
  measured: PoolEstimates["measured"],
  { metric, isDeterministic }: { readonly metric: string; readonly isDeterministic: boolean },
): LogEstimates {
  const { isLog } = estimates;
  const noise = isDeterministic ? 0 : repeatNoise(measured, metric, isLog);
  const middle = estimates.middle.slice();
  const sd = estimates.sd.slice();
  for (const [i, one] of measured.entries()) {
    const own = one?.values[metric] ?? [];
    if (own.length === 0) continue;
    middle[i] = isLog ? Math.log(median(own)) : median(own);
    // One run says nothing about the next one: to call it certain would end the measuring too early.
    if (noise !== null) sd[i] = noise / Math.sqrt(own.length);
  }
  return { ...estimates, middle, sd };
}

/** Standard deviation between repeats of one configuration, pooled; null where nothing was repeated. */
function repeatNoise(
  measured: PoolEstimates["measured"],
  metric: string,
  isLog: boolean,
): number | null {
  const spreads = measured.flatMap((one) => {
    const own = one?.values[metric] ?? [];
    // A single repeat may be 0 or less where all medians are above.
    const scaled = isLog ? own.filter((value) => value > 0).map(Math.log) : own;
    return scaled.length < 2 ? [] : [variance(scaled)];
  });
  return spreads.length === 0 ? null : Math.sqrt(mean(spreads));
}
