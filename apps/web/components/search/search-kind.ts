import type { SearchKind } from "../../generated/graphql.ts";

const KINDS: readonly SearchKind[] = [
  "SYSTEM",
  "DATASET",
  "HARDWARE",
  "WORKLOAD",
  "VERSION",
  "STRATEGY",
  "SUITE",
  "METRIC",
  "OPTION",
  "ENVIRONMENT",
];

/** The kind that an address names; undefined for any other word, which finds everything. */
export function searchKind(word: string | undefined): SearchKind | undefined {
  return KINDS.find((kind) => kind === word?.toUpperCase());
}
