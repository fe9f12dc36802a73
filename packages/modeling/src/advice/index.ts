export type { Advice, AdvisedConfiguration } from "./advice.ts";
export {
  ADVICE_GOALS,
  type AdviceGoal,
  type AdviceSource,
  type AdviceTask,
  type MeasuredConfiguration,
  type MetricBound,
} from "./advice-task.ts";
export { advise } from "./advise.ts";
export { fitValidity } from "./fit-validity.ts";
export { IllegalAdviceError } from "./illegal-advice-error.ts";
export { TRANSFER_VERDICTS } from "./judge-transfer.ts";
export { isFeasible } from "./pool-estimates.ts";
export { PROPOSAL_REASONS } from "./propose-next.ts";
