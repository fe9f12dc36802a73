export { type Api, type ApiOptions, createApi } from "./create-api.ts";
export { ERROR_CODES } from "./errors/error-formatter.ts";
export { assertMethods } from "./evaluation/assert-methods.ts";
export { buildApiSchema, schemaText } from "./graph/schema.ts";
export { compressAnswers } from "./http/compress-answers.ts";
