export { type Api, type ApiOptions, createApi } from "./create-api.ts";
export { ERROR_CODES, type ErrorCode } from "./errors.ts";
export { jobHandlers } from "./jobs/index.ts";
export type { JobContext, JobHandler, JobTools } from "./jobs/job-handler.ts";
export { JobFailedError, type Jobs } from "./queue/jobs.ts";
export { buildApiSchema, schemaText } from "./schema.ts";
