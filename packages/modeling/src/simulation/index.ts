export * from "./generate-pair.ts";
export * from "./generated-system.ts";
