// The queries that the API's resolvers ask, one reader per noun.
export * from "./configuration-reader.ts";
export * from "./dataset-reader.ts";
export * from "./environment-reader.ts";
export * from "./evaluation-reader.ts";
export * from "./fact-condition.ts";
export * from "./fact-reader.ts";
export * from "./job-reader.ts";
export * from "./job-record.ts";
export * from "./keyset-page.ts";
export * from "./leaderboard-reader.ts";
export * from "./measurement-reader.ts";
export * from "./method-reader.ts";
export * from "./metric-reader.ts";
export * from "./registry-counts.ts";
export * from "./suite-reader.ts";
export * from "./system-reader.ts";
export * from "./token-reader.ts";
