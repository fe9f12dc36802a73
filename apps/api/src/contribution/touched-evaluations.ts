import { type Database, evaluationReader } from "@perfatlas/db";
import type { FollowingJob } from "../queue/job-handler.ts";

/**
 * Evaluations of what was evaluated on a data set before, with the same strategies, learners and repeats: those
 * of its older versions are of other data.
 */
export async function touchedEvaluations(
  database: Database,
  dataset: string,
): Promise<readonly FollowingJob[]> {
  const suites = await evaluationReader.evaluatedSuites(database, dataset);
  return suites.map(({ suite, subjects, strategies, learners, repeats }) => ({
    kind: "evaluate-suite",
    payload: {
      suite,
      // A suite that is made from the data set has no others.
      ...(suite.includes(":") ? {} : { subjects }),
      strategies,
      ...(learners.length === 0 ? {} : { learners }),
      repeats,
    },
  }));
}
