import type { Learner, Predictor } from "../learners/learner.ts";
import type { Method, MethodFacts } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  checkConfiguration,
  encode,
  encodedColumns,
  InputError,
  type Metric,
  type Sample,
} from "../space/index.ts";

/** What a strategy is given. */
export interface TransferTask {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  /** Already paid for. May be empty for strategies that declare `usesSources: false`. */
  readonly sources: readonly Sample[];
  /** Configurations that can be measured in the target. */
  readonly candidates: readonly Configuration[];
  /** Target measurements that may be asked for, at least 0. */
  readonly budget: number;
  readonly learner: Learner;
}

/** Yields configurations to measure in the target; receives their values in the same order. */
export type Transfer = Generator<readonly Configuration[], Predictor, Float64Array>;

/**
 * What a strategy claims beyond the conformance every strategy keeps; tested when declared.
 * recovers-a-shift: beats the target alone where the target is a + b × the source.
 */
export type StrategyLaw = "recovers-a-shift";

/** What a strategy asks of a task; less is refused. */
export interface StrategyNeeds {
  /** Source environments, at least. */
  readonly sources: number;
  /** Measurements of the target, at least. */
  readonly measurements: number;
  /** True when all values of the target must be above 0; absent or false: any will do. */
  readonly positiveValues?: boolean;
  /** True when sources must be in the target's unit; absent or false: a scale is learned. */
  readonly sameUnit?: boolean;
}

/** What is said of a strategy. */
export interface StrategyFacts extends MethodFacts {
  /** True when every other strategy has to beat it. */
  readonly isBaseline?: boolean;
  readonly needs: StrategyNeeds;
  readonly usesSources: boolean;
  /** True when the strategy decides what to measure; absent or false: a random sample will do. */
  readonly choosesSample?: boolean;
  /** False when the task's learner changes nothing: then one learner is enough in a table. */
  readonly usesLearner?: boolean;
  readonly laws?: readonly StrategyLaw[];
}

/** How measurements of sources are reused to predict a target. Pure, synchronous, seeded. */
export interface TransferStrategy extends StrategyFacts, Method {
  /**
   * @throws UnfitTaskError or DegenerateSampleError when nothing can be learned: no source, or too
   * few target measurements.
   */
  learn(task: TransferTask, rng: Rng): Transfer;
}

/**
 * A task that a strategy cannot learn from: no source, too small a budget, values it cannot take.
 */
export class UnfitTaskError extends InputError {
  readonly code = "UNFIT_TASK";
}

/**
 * What every strategy asks of a task before it starts: that it has what the strategy needs.
 * @throws UnfitTaskError when the budget is negative, not whole, above the number of candidates or
 * below what is needed, when there are fewer sources than needed, or when a strategy that uses
 * sources is given one that is empty, has other columns, a value that is no finite number, or a unit
 * that it cannot take.
 * @throws UnknownOptionError, IllegalLevelError, BrokenConstraintError for a candidate outside the
 * space.
 */
export function requireTask(
  task: TransferTask,
  { name: strategy, needs, usesSources }: Pick<StrategyFacts, "name" | "needs" | "usesSources">,
): void {
  const { budget, candidates, sources } = task;
  if (!Number.isInteger(budget) || budget < 0 || budget > candidates.length) {
    throw new UnfitTaskError(
      `a budget of ${budget} cannot be spent on ${candidates.length} candidates`,
    );
  }
  if (budget < needs.measurements) {
    throw new UnfitTaskError(
      `${strategy} needs at least ${needs.measurements} target measurements; the budget is ${budget}`,
    );
  }
  if (sources.length < needs.sources) {
    throw new UnfitTaskError(
      `${strategy} needs at least ${needs.sources} source environments, not ${sources.length}`,
    );
  }
  checkCandidates(task);
  if (!usesSources) return;
  const columnCount = encodedColumns(task.space).length;
  for (const [k, source] of sources.entries()) checkSource(source, k, columnCount);
  if (needs.sameUnit === true) checkUnits(task, strategy);
}

function checkUnits({ sources, metric }: TransferTask, strategy: string): void {
  const odd = sources.findIndex((source) => source.metric.unit !== metric.unit);
  if (odd < 0) return;
  throw new UnfitTaskError(
    `${strategy} answers in the unit of its sources: source ${odd} is in "${sources[odd]?.metric.unit}", ` +
      `the target in "${metric.unit}"; convert one of them, or take a strategy that learns a scale`,
  );
}

/**
 * Configurations that were found legal in a space: a suite asks about the same ones in every cell.
 */
const legal = new WeakMap<ConfigurationSpace, WeakSet<Configuration>>();

function checkCandidates({ space, candidates }: TransferTask): void {
  let known = legal.get(space);
  if (known === undefined) {
    known = new WeakSet();
    legal.set(space, known);
  }
  for (const candidate of candidates) {
    if (known.has(candidate)) continue;
    checkConfiguration(space, candidate);
    known.add(candidate);
  }
}

function checkSource({ x, y }: Sample, k: number, columnCount: number): void {
  if (x.columns !== columnCount || x.rows !== y.length) {
    throw new UnfitTaskError(
      `source ${k} has ${x.rows}×${x.columns} rows for ${y.length} values; the space has ${columnCount} columns`,
    );
  }
  if (y.length === 0) throw new UnfitTaskError(`source ${k} is empty`);
  const odd = y.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) throw new UnfitTaskError(`source ${k} has the value ${y[odd]} in row ${odd}`);
}

/**
 * The measured part of the target as a sample. values: one per configuration, same order.
 * @throws UnfitTaskError when a value is no finite number: failed measurements never stand in a
 * sample.
 */
export function targetSample(
  task: Pick<TransferTask, "space" | "metric">,
  configurations: readonly Configuration[],
  values: Float64Array,
): Sample {
  const { space, metric } = task;
  const odd = values.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0 || values.length !== configurations.length) {
    throw new UnfitTaskError(
      odd >= 0
        ? `the target answered ${values[odd]} to question ${odd}`
        : `the target gave ${values.length} answers to ${configurations.length} questions`,
    );
  }
  return { space, metric, configurations, x: encode(space, configurations), y: values };
}

/** What a strategy needs, in words: "1 source, 1 measurement, positive values". */
export function needsText({ needs }: Pick<StrategyFacts, "needs">): string {
  const count = (n: number, thing: string): readonly string[] =>
    n === 0 ? [] : [`${n} ${thing}${n === 1 ? "" : "s"}`];
  const parts = [
    ...count(needs.sources, "source"),
    ...count(needs.measurements, "measurement"),
    ...(needs.positiveValues === true ? ["positive values"] : []),
    ...(needs.sameUnit === true ? ["one unit"] : []),
  ];
  return parts.join(", ") || "nothing";
}
