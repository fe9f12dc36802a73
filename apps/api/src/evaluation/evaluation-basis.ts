import type { LoadedTable } from "@perfatlas/db";

/** What a chunk is planned on: one process computes what another planned only when it has the same. */
export function evaluationBasis({ digest }: Pick<LoadedTable, "digest">): string {
  return digest;
}
