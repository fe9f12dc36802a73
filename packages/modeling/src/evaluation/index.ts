export { assertEvaluable } from "./assert-evaluable.ts";
export {
  type BreakEven,
  type BudgetCells,
  breakEvenBudget,
} from "./break-even-budget.ts";
export type { CellErrors, CellFailure, CellResult } from "./cell-result.ts";
export {
  type Contender,
  comparePairs,
  compareRanks,
  type PairComparison,
  type RankComparison,
  UnpairedError,
} from "./compare.ts";
export {
  DATASET_SUITE_PREFIX,
  type DatasetSuite,
  DatasetSuiteError,
  type DatasetSuiteRequest,
  datasetSuite,
  datasetSuiteName,
} from "./dataset-suite.ts";
export { type ErrorReduction, errorReduction } from "./error-reduction.ts";
export { type EvaluateCell, evaluateCell } from "./evaluate-cell.ts";
export { joinTables } from "./join-tables.ts";
export { type CurveCell, type CurvePoint, learningCurve } from "./learning-curve.ts";
export {
  NoPairsError,
  negativeTransfer,
  type TransferTestSettings,
  type TransferVerdict,
} from "./negative-transfer.ts";
export { type PreparedTable, prepareTable } from "./prepared-table.ts";
export { type ProtocolFacts, protocolFacts } from "./protocol-facts.ts";
export {
  BudgetExhaustedError,
  QuestionLedger,
  RefusedQuestionError,
} from "./question-ledger.ts";
export { type Replayed, replay } from "./replay.ts";
export { checkResponseTable, type ResponseTable, ResponseTableError } from "./response-table.ts";
export { type RowStatistics, rowStatistics } from "./row-statistics.ts";
export {
  NotFinitePredictionError,
  type PredictedInterval,
  predictedBounds,
  score,
  scorePredictions,
} from "./score.ts";
export { type Split, splitRows } from "./split.ts";
export {
  type EnvironmentPick,
  PROTOCOLS,
  type Protocol,
  type Roles,
  SEVERITIES,
  type Severity,
  type SourceTable,
  type Suite,
  type SuiteSubject,
} from "./suite.ts";
export { type EvaluationTask, suiteTasks, UnknownTaskError } from "./suite-tasks.ts";
export { suites } from "./suites/index.ts";
export { cellRng, type TaskRows, taskRows } from "./task-rows.ts";
export {
  type Placed,
  type RepeatedErrors,
  repeatsNeeded,
  tieGroups,
  UnplacedError,
} from "./tie-groups.ts";
