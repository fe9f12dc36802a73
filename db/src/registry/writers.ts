export { evaluationWriter, type NewEvaluation } from "./evaluation-writer.ts";
export {
  type NewPublishedResult,
  type NewStrategy,
  type NewSuite,
  type NewTask,
  suiteWriter,
  UnloadedDatasetError,
} from "./suite-writer.ts";
export { type NewToken, tokenWriter } from "./token-writer.ts";
