import { paretoSet } from "../analysis/pareto.ts";
import { createRng } from "../random/index.ts";
import {
  type Configuration,
  configurationKey,
  encode,
  type Metric,
  numberAt,
  type Sample,
} from "../space/index.ts";
import { kendall, median, normalQuantile } from "../stats/index.ts";
import type { Advice, AdvisedConfiguration, OptionInfluence } from "./advice.ts";
import { adviceCandidates } from "./advice-candidates.ts";
import { adviceNotes } from "./advice-notes.ts";
import type { AdviceSource, AdviceTask, MeasuredConfiguration } from "./advice-task.ts";
import { bestSet } from "./best-set.ts";
import { checkAdviceTask } from "./check-advice-task.ts";
import { advisingStrategy, type Fitting, fitMetric, type MetricModel } from "./fit-metric.ts";
import { fitValidity, type Outcomes } from "./fit-validity.ts";
import { heldOut } from "./held-out.ts";
import { judgeTransfer } from "./judge-transfer.ts";
import { optionShares } from "./option-shares.ts";
import { type PoolEstimates, poolEstimates } from "./pool-estimates.ts";
import { proposeNext } from "./propose-next.ts";
import { rankSources } from "./rank-sources.ts";
import { sourceOpinion, sourceSample } from "./source-opinion.ts";
import { whatMoreBuys } from "./what-more-buys.ts";
import { whenToStop } from "./when-to-stop.ts";

/** Half the width of a 90 % interval in standard deviations. */
const REACH = normalQuantile(0.95);
const PREDICTED = 100;

/**
 * What to measure next in a target, and what is known so far: from its space, sources, what is measured, a goal and
 * a budget. Pure, and the same for the same task: a round is resumed by asking again with more rows. Where nothing
 * has a value yet the proposals rest on sources, feasibility and distance, and there is no prediction.
 * @throws IllegalAdviceError for a budget, bounds, objectives or a named source that cannot be; SamplingError where
 * it cannot be found out whether the space has a valid configuration.
 */
export function advise(task: AdviceTask): Advice {
  const { byKey, isWhole } = adviceCandidates(task);
  checkAdviceTask(task, byKey.size);
  const measuredByKey = new Map(
    task.measured.map((one) => [configurationKey(task.space, one.configuration), one]),
  );
  const metric = metricOf(task, task.objectives[0] as string);
  const own = measuredSample(task, metric);
  const sources = rankSources(task, own);
  const used = sources.flatMap(({ name, isUsed }) =>
    isUsed ? [task.sources.find((source) => source.name === name) as AdviceSource] : [],
  );
  const samples = samplesOf(task, used, metric);
  const fitting = fittingOf(task, [own, ...samples]);
  const models = fitAll(task, used);
  const validity = fitValidity(
    task.space,
    outcomesOf(task, task.measured),
    failuresOf(task, used),
    task.seed,
  );
  const pool = poolEstimates(task, byKey, measuredByKey, { models, validity });
  const opinion = meanOpinion(samples, pool.configurations, metric);
  const errors = own.y.length < 2 ? null : heldOut(own, samples, fitting);
  const outlook = whatMoreBuys(own, samples, errors, task.budget, fitting);
  const estimates = pool.byMetric.get(metric.name);
  const rng = createRng(`regret ${task.seed}`);
  const set =
    estimates === undefined ? null : bestSet(estimates, pool.feasible, metric.better, rng);
  const first = pool.measured[set?.rows[0] ?? -1];
  const chosen =
    set === null
      ? null
      : { ...set, isMeasured: first !== undefined, isLog: estimates?.isLog ?? false };
  const shown = (row: number) => advised(task, pool, row);
  const failed = task.measured.filter((one) => hasFailed(task, one)).length;
  return {
    next: proposeNext(task, pool, opinion).map(({ row, reason }) => ({ ...shown(row), reason })),
    best:
      task.goal !== "best" || set === null
        ? null
        : { members: set.rows.map(shown), count: set.count, regret: set.regret },
    pareto: task.goal === "pareto" ? paretoRows(task, pool).map(shown) : null,
    predictions: predictedRows(pool, metric).map(shown),
    influences: influencesOf(task, pool, metric, samples),
    sources,
    transfer: judgeTransfer(errors, {
      rowCount: own.y.length,
      sourceCount: samples.length,
      strategy: fitting.strategy,
    }),
    outlook,
    stop: whenToStop(task, chosen, outlook),
    feasibility: {
      measuredCount: task.measured.length,
      failedCount: failed,
      expectedShare: pool.feasible.reduce((a, b) => a + b, 0) / pool.feasible.length,
    },
    model: estimates?.model ?? null,
    candidateCount: byKey.size,
    isWholeSpace: isWhole,
    notes: adviceNotes(task, own),
  };
}

function metricOf({ metrics }: AdviceTask, name: string): Metric {
  return metrics.find((metric) => metric.name === name) as Metric;
}

/** Medians of the repeats; configurations without a value are left out. */
function measuredSample({ space, measured }: AdviceTask, metric: Metric): Sample {
  const rows = measured.filter(({ values }) => (values[metric.name] ?? []).length > 0);
  const configurations = rows.map(({ configuration }) => configuration);
  const y = Float64Array.from(rows, ({ values }) => median(values[metric.name] ?? []));
  return { space, metric, configurations, x: encode(space, configurations), y };
}

function samplesOf(
  task: AdviceTask,
  used: readonly AdviceSource[],
  metric: Metric,
): readonly Sample[] {
  return used
    .map((source) => sourceSample(task.space, metric, source))
    .filter(({ y }) => y.some((value) => value !== y[0]));
}

function fittingOf({ goal, seed }: AdviceTask, samples: readonly Sample[]): Fitting {
  return { strategy: advisingStrategy(goal, samples), seed };
}

function fitAll(task: AdviceTask, used: readonly AdviceSource[]): ReadonlyMap<string, MetricModel> {
  const named = new Set([...task.objectives, ...task.bounds.map(({ metric }) => metric)]);
  return new Map(
    [...named].flatMap((name): [string, MetricModel][] => {
      const metric = metricOf(task, name);
      const own = measuredSample(task, metric);
      const sources = samplesOf(task, used, metric);
      const model = fitMetric(own, sources, fittingOf(task, [own, ...sources]));
      return model === null ? [] : [[name, model]];
    }),
  );
}

function hasFailed({ objectives }: AdviceTask, { values }: MeasuredConfiguration): boolean {
  return objectives.some((name) => (values[name] ?? []).length === 0);
}

function outcomesOf(task: AdviceTask, measured: readonly MeasuredConfiguration[]): Outcomes {
  return {
    configurations: measured.map(({ configuration }) => configuration),
    isValid: measured.map((one) => !hasFailed(task, one)),
  };
}

function failuresOf(
  { objectives }: AdviceTask,
  used: readonly AdviceSource[],
): readonly Outcomes[] {
  return used.map(({ configurations, values }) => ({
    configurations,
    isValid: configurations.map((_, i) =>
      objectives.every((name) => Number.isFinite(values[name]?.[i])),
    ),
  }));
}

/** Mean of what the sources say, each standardised, lower is better; undefined without sources. */
function meanOpinion(
  samples: readonly Sample[],
  configurations: readonly Configuration[],
  { better }: Metric,
): Float64Array | undefined {
  if (samples.length === 0) return undefined;
  const sum = new Float64Array(configurations.length);
  const sign = better === "lower" ? 1 : -1;
  for (const sample of samples) {
    const said = sourceOpinion(sample, configurations);
    const mean = said.reduce((a, b) => a + b, 0) / said.length;
    const spread = Math.sqrt(said.reduce((a, b) => a + (b - mean) ** 2, 0) / said.length) || 1;
    for (let i = 0; i < sum.length; i++) {
      sum[i] = numberAt(sum, i) + (sign * (numberAt(said, i) - mean)) / spread;
    }
  }
  return sum;
}

function advised(task: AdviceTask, pool: PoolEstimates, row: number): AdvisedConfiguration {
  const measured = pool.measured[row];
  const values = task.metrics.flatMap(({ name }) => {
    const estimates = pool.byMetric.get(name);
    if (estimates === undefined) return [];
    const [m, s] = [numberAt(estimates.middle, row), numberAt(estimates.sd, row)];
    const back = (value: number) => (estimates.isLog ? Math.exp(value) : value);
    const isMeasured = (measured?.values[name] ?? []).length > 0;
    return [
      {
        metric: name,
        value: back(m),
        lower: back(m - REACH * s),
        upper: back(m + REACH * s),
        isMeasured,
      },
    ];
  });
  return {
    configuration: pool.configurations[row] as Configuration,
    values,
    feasibleProbability: numberAt(pool.feasible, row),
  };
}

/** Rather feasible than not, and not beaten in all objectives by another such, measured or predicted. */
function paretoRows(task: AdviceTask, pool: PoolEstimates): readonly number[] {
  const columns = task.objectives.map((name) => pool.byMetric.get(name)?.middle);
  if (columns.includes(undefined)) return [];
  const rows = [...pool.configurations.keys()].filter((row) => numberAt(pool.feasible, row) >= 0.5);
  const points = rows.map((row) => columns.map((middle) => numberAt(middle as Float64Array, row)));
  const directions = task.objectives.map((name) => metricOf(task, name).better);
  return paretoSet(points, directions)
    .slice(0, PREDICTED)
    .map((k) => rows[k] as number);
}

/** Those that are not measured, best first. */
function predictedRows(pool: PoolEstimates, { name, better }: Metric): readonly number[] {
  const middle = pool.byMetric.get(name)?.middle;
  if (middle === undefined) return [];
  const sign = better === "lower" ? 1 : -1;
  return [...middle.keys()]
    .filter((row) => pool.measured[row] === undefined)
    .sort((a, b) => sign * (numberAt(middle, a) - numberAt(middle, b)))
    .slice(0, PREDICTED);
}

function influencesOf(
  task: AdviceTask,
  pool: PoolEstimates,
  { name }: Metric,
  samples: readonly Sample[],
): { readonly options: readonly OptionInfluence[]; readonly kendallTau: number | null } {
  const middle = pool.byMetric.get(name)?.middle;
  const own = middle && optionShares(task.space, pool.configurations, middle);
  const theirs = samples.map(({ configurations, y }) =>
    optionShares(task.space, configurations, y.every((value) => value > 0) ? y.map(Math.log) : y),
  );
  const options = task.space.options.map(({ name: option }) => ({
    option,
    target: own?.get(option) ?? null,
    sources:
      theirs.length === 0
        ? null
        : theirs.reduce((sum, shares) => sum + (shares.get(option) ?? 0), 0) / theirs.length,
  }));
  const by = ({ target, sources }: OptionInfluence) => target ?? sources ?? 0;
  const isBoth = own !== undefined && theirs.length > 0;
  const tau = isBoth
    ? kendall(
        options.map(({ target }) => target ?? 0),
        options.map(({ sources }) => sources ?? 0),
      )
    : Number.NaN;
  return {
    options: options.sort((a, b) => by(b) - by(a)),
    kendallTau: Number.isFinite(tau) ? tau : null,
  };
}
