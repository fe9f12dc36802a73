import { protocolFacts } from "@perfatlas/modeling/evaluation";
import { canonicalJson, sha256 } from "@perfatlas/wire";
import type { SubjectTable } from "./load-subject-table.ts";
import { methodVersions } from "./method-versions.ts";

/** Counts up when chunks say what is to be computed in another way. */
const FORM = 2;

/**
 * What a chunk is planned on: data, versions of protocols and methods, form of the chunk. One process computes
 * what another planned only when it has the same.
 */
export function evaluationBasis({ digest }: Pick<SubjectTable, "digest">): string {
  return sha256(canonicalJson([FORM, digest, protocolFacts, methodVersions]));
}
