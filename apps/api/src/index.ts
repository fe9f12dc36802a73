export { type Api, type ApiOptions, createApi } from "./create-api.ts";
export { ERROR_CODES, type ErrorCode } from "./errors/error-formatter.ts";
export { buildApiSchema, schemaText } from "./graph/schema.ts";
export { jobHandlers } from "./jobs/index.ts";
export type { JobContext, JobHandler, JobTools } from "./queue/job-handler.ts";
export { JobFailedError, type Jobs } from "./queue/jobs.ts";
