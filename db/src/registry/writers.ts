export { evaluationWriter, type NewEvaluation } from "./evaluation-writer.ts";
export {
  type NewPublishedResult,
  suiteWriter,
  UnloadedDatasetError,
} from "./suite-writer.ts";
export { tokenWriter } from "./token-writer.ts";
