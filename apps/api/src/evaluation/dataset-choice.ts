import { DATASET_SUITE_PREFIX } from "@perfatlas/modeling/evaluation";
import type { DatasetChoice } from "./evaluation-request.ts";

/**
 * What a suite that is made from a data set was made by, of its name and the name of a subject ("METRIC", or "METRIC from
 * HARDWARE:WORKLOAD:VERSION"); null for any other suite.
 */
export function datasetChoice(
  suite: string,
  subject: string,
): (DatasetChoice & { readonly metric: string }) | null {
  if (!suite.startsWith(DATASET_SUITE_PREFIX)) return null;
  const slug = suite.slice(DATASET_SUITE_PREFIX.length);
  const [metric = "", source] = subject.split(" from ");
  return { slug, metric, ...(source === undefined ? {} : { source }) };
}
