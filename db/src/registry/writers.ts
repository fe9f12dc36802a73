export { type BudgetCharge, budgetWriter } from "./budget-writer.ts";
export {
  contributionWriter,
  type NewContribution,
  type NewReport,
  type Transition,
} from "./contribution-writer.ts";
export {
  type EntryChange,
  entryWriter,
  type NewEntry,
  type NewPrediction,
} from "./entry-writer.ts";
export { evaluationWriter, type NewEvaluation } from "./evaluation-writer.ts";
export { figureWriter, type NewFigure } from "./figure-writer.ts";
export { methodWriter, type NewLearner } from "./method-writer.ts";
export {
  type NewPublishedResult,
  suiteWriter,
} from "./suite-writer.ts";
export { tokenWriter } from "./token-writer.ts";
export { UnloadedDatasetError } from "./unloaded-dataset-error.ts";
