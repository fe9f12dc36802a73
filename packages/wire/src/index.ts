export { type AdviceInput, adviceInput } from "./advice-input.ts";
export { type CampaignPlan, type PlanExtension, planRecord } from "./campaign-plan.ts";
export { canonicalJson } from "./canonical-json.ts";
export { contentHash } from "./content-hash.ts";
export { type EvaluationInput, evaluationInput } from "./evaluation-input.ts";
export {
  type BlockSummary,
  type CampaignSummary,
  type ExportedTable,
  type ExportedTables,
  exportedTables,
} from "./exported-tables.ts";
export type { CopiesFigure } from "./figures/copies-figure.ts";
export type { DiagnosisFigure, FigureRepairs, RepairRequest } from "./figures/diagnosis-figure.ts";
export type { FigureSample } from "./figures/figure-parts.ts";
export { type FigureResult, figureSchemas } from "./figures/figure-schemas.ts";
export {
  ENVIRONMENT_FIGURES,
  type FigureKind,
  type FigureSubject,
  figureSubject,
} from "./figures/figure-subject.ts";
export type { HardwareFigure, HardwareRuns } from "./figures/hardware-figure.ts";
export type { InfluenceFigure } from "./figures/influence-figure.ts";
export type { InformationFigure } from "./figures/information-figure.ts";
export type { OptimumFigure } from "./figures/optimum-figure.ts";
export type { FigureBound, ParetoFigure } from "./figures/pareto-figure.ts";
export type { RelatednessFigure } from "./figures/relatedness-figure.ts";
export { type GraphqlAnswer, graphqlAnswer } from "./graphql-answer.ts";
export { isCalendarTime } from "./is-calendar-time.ts";
export { itemHash } from "./item-hash.ts";
export { type JournalShapes, journalRecords, type RunEnd, type Save } from "./journal-records.ts";
export { measuredRun } from "./measured-run.ts";
export { type MeasuredSystem, measuredSystem } from "./measured-system.ts";
export {
  type FromProgram,
  fromProgram,
  PROGRAM_PROTOCOL,
  type ToProgram,
} from "./program-messages.ts";
export { readShape, type WireFault } from "./read-shape.ts";
export { sha256 } from "./sha256.ts";
export {
  SUGGEST_CONFIGURATIONS,
  SUGGESTION_LIMITS,
  type Suggestion,
  suggestionData,
} from "./suggestion.ts";
export {
  type TaskAnswers,
  type TaskDescription,
  type TaskRepeats,
  type TaskTable,
  taskAnswers,
  taskDescription,
  taskRepeats,
  taskTable,
} from "./task-files.ts";
export { type TuningAnswer, type TuningQuestion, tuningAnswer, tuningQuestion } from "./tuning.ts";
export { type UploadCampaign, uploadCampaign } from "./upload-campaign.ts";
export { type RunFailure, type RunHealth, type UploadItem, uploadItem } from "./upload-item.ts";
export {
  BATCH_BYTES,
  BATCH_ITEMS,
  UPLOAD_OUTCOMES,
  UPLOAD_RUNS,
  type UploadVerdict,
  uploadRunsData,
} from "./upload-runs.ts";
export { uuid5 } from "./uuid5.ts";
