import { histogramEntropy } from "../analysis/entropy.ts";
import type { Learner } from "../learners/learner.ts";
import { type Configuration, InputError, numberAt, takeRows } from "../space/index.ts";
import type { TransferStrategy } from "../transfer/strategy.ts";
import type { CellErrors, CellResult } from "./cell-result.ts";
import { type PreparedTable, prepareTable } from "./prepared-table.ts";
import { rememberingLearner } from "./remembering-learner.ts";
import { replay } from "./replay.ts";
import { type ResponseTable, ResponseTableError } from "./response-table.ts";
import { score } from "./score.ts";
import { splitRows } from "./split.ts";
import type { EvaluationTask } from "./suite-tasks.ts";
import { cellRng } from "./task-rows.ts";

/** What one cell needs. `task` comes from `suiteTasks`, `table` from the registry. */
export interface EvaluateCell {
  readonly table: ResponseTable;
  readonly task: EvaluationTask;
  /** 0 … task.repeats − 1; further repeats are legal and have seeds of their own. */
  readonly repeat: number;
  readonly strategy: TransferStrategy;
  readonly learner: Learner;
  /** Answers seconds that only grow. */
  readonly clock: () => number;
}

const NO_ERRORS: CellErrors = {
  mapePercent: null,
  medianApePercent: null,
  meanLogRatio: null,
  nmse: null,
  rmse: null,
  rankCorrelation: null,
  regret: null,
  coverage90Percent: null,
};

/**
 * Runs one strategy with one learner once on one task, and scores it on the rows of the target that
 * were not given for training. Refusals (any InputError of strategy or learner) are answered as
 * `failure`; other errors are thrown. Encoded rows and models of sources are kept per table object:
 * pass the same one again, and note that the first cell pays for them in `fitSeconds`.
 * @throws ResponseTableError when the table does not fit the task.
 */
export function evaluateCell(cell: EvaluateCell): CellResult {
  const { task, strategy, learner, repeat, clock } = cell;
  const ready = prepareTable(cell.table, task.protocol);
  const rows = ready.measurableRows(task.target);
  if (task.budget > rows.length) {
    throw new ResponseTableError(
      `a budget of ${task.budget} in an environment with ${rows.length} measured configurations`,
    );
  }
  const { seed, trainRows } = splitRows(task.protocol, rows, task.budget, repeat);
  const candidateRows = trainRows === null || strategy.choosesSample === true ? rows : trainRows;
  const censoredRows = ready.censoredRows(task.target);
  const backends = new Set<string>();
  const run = () => ({
    strategy: strategy.name,
    learner: learner.name,
    backend: [...backends].join(", "),
    repeat,
    seed,
    censoredCount: censoredRows.length + sourceCensoredCount(cell, ready),
  });
  const start = clock();
  try {
    const learned = learn(cell, ready, candidateRows, seed, backends);
    const isTrain = new Set(candidateRows === trainRows ? trainRows : learned.measuredRows);
    const testRows = rows.filter((row) => !isTrain.has(row));
    const scoredRows = Int32Array.from([testRows, censoredRows].flatMap((part) => [...part]));
    const values = ready.table.values[task.target] as Float64Array;
    const errors = score(
      learned.predictor,
      takeRows(ready.x, scoredRows),
      Float64Array.from(scoredRows, (row) => numberAt(values, row)),
      ready.table.metric.better,
    );
    const measuredSum = learned.measuredRows.reduce((sum, row) => sum + numberAt(values, row), 0);
    return {
      ...run(),
      ...errors,
      trainCount: learned.measuredRows.length,
      testCount: testRows.length,
      measuredRows: learned.measuredRows,
      sampleEntropyBits: sampleEntropy(values, learned.measuredRows, rows),
      measuredSum,
      fitSeconds: clock() - start,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      ...run(),
      ...NO_ERRORS,
      trainCount: 0,
      testCount: 0,
      measuredRows: new Int32Array(0),
      sampleEntropyBits: null,
      measuredSum: 0,
      fitSeconds: clock() - start,
      failure: { code: error.code, message: error.message },
    };
  }
}

/** In bins over the range of all `rows`, so that samples of one target can be compared. */
function sampleEntropy(values: Float64Array, measured: Int32Array, rows: Int32Array) {
  if (measured.length === 0) return null;
  const of = (each: Int32Array) => Float64Array.from(each, (row) => numberAt(values, row));
  return histogramEntropy([of(measured), of(rows)])[0] ?? null;
}

function sourceCensoredCount({ task, strategy }: EvaluateCell, ready: PreparedTable): number {
  if (!strategy.usesSources) return 0;
  return task.sources.reduce((sum, source) => sum + ready.censoredRows(source).length, 0);
}

/** The learner, with what computes its fits added to `backends`. */
function watching(learner: Learner, backends: Set<string>): Learner {
  return {
    ...learner,
    fit(sample, rng) {
      const predictor = learner.fit(sample, rng);
      if (predictor.backend !== undefined) backends.add(predictor.backend);
      return predictor;
    },
  };
}

function learn(
  cell: EvaluateCell,
  ready: PreparedTable,
  candidateRows: Int32Array,
  seed: number,
  backends: Set<string>,
) {
  const { task, strategy, learner } = cell;
  const { space, metric, configurations, values } = ready.table;
  const sources = strategy.usesSources ? task.sources.map((source) => ready.source(source)) : [];
  const target = values[task.target] as Float64Array;
  const transferTask = {
    space,
    metric,
    sources,
    candidates: Array.from(candidateRows, (row) => configurations[row] as Configuration),
    budget: task.budget,
    learner: watching(rememberingLearner(learner, sources), backends),
  };
  const rng = cellRng(task, seed);
  const answers = Float64Array.from(candidateRows, (row) => numberAt(target, row));
  const { predictor, measured } = replay(strategy, transferTask, answers, rng);
  return { predictor, measuredRows: measured.map((index) => numberAt(candidateRows, index)) };
}
