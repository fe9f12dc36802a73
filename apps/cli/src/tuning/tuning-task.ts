import type { AdviceGoal, AdviceSource, AdviceTask, MetricBound } from "@perfatlas/modeling/advice";
import type { ConfigurationSpace, Metric } from "@perfatlas/modeling/space";
import type { TuningQuestion } from "@perfatlas/wire";
import { UsageError } from "../usage-error.ts";

/** What a tuning is for. */
export interface TuningGoal {
  readonly goal: AdviceGoal;
  /** The experiment's primary one, or its first two for a Pareto set, when left out. */
  readonly metrics?: readonly string[];
  readonly bounds: readonly MetricBound[];
  readonly budget: number;
  readonly seed?: string;
}

/** What the experiment measures, and how much of it the goal names. */
export interface TuningSubject {
  readonly space: ConfigurationSpace;
  readonly objectives: readonly string[];
  /** Objectives and those with bounds. */
  readonly metrics: readonly Metric[];
}

/** @throws UsageError for a metric that the experiment does not have, with those that it has. */
export function tuningSubject(
  { campaign, primary }: TuningQuestion,
  goal: TuningGoal,
): TuningSubject {
  const { system, options, constraints, metrics } = campaign;
  const others = metrics.map(({ name }) => name).filter((name) => name !== primary);
  const wanted = goal.goal === "pareto" ? 2 : 1;
  const objectives = goal.metrics ?? [primary, ...others].slice(0, wanted);
  const named = [...new Set([...objectives, ...goal.bounds.map(({ metric }) => metric)])];
  const unknown = named.find((name) => !metrics.some((metric) => metric.name === name));
  if (unknown !== undefined) {
    const names = [primary, ...others].join(", ");
    throw new UsageError(`the experiment has no metric "${unknown}"; it has ${names}`);
  }
  return {
    space: { system, options, constraints },
    objectives,
    metrics: metrics.filter(({ name }) => named.includes(name)),
  };
}

/** The question to advice after what is measured. */
export function tuningTask(
  { campaign, measured }: TuningQuestion,
  subject: TuningSubject,
  goal: TuningGoal,
  sources: { readonly all: readonly AdviceSource[]; readonly areNamed: boolean },
  count: number,
): AdviceTask {
  return {
    ...subject,
    goal: goal.goal,
    bounds: goal.bounds,
    sources: sources.all,
    areSourcesNamed: sources.areNamed,
    measured,
    budget: goal.budget,
    count: Math.min(count, Math.max(0, goal.budget - measured.length)),
    seed: goal.seed ?? campaign.id,
  };
}
