import { UnknownTableError } from "@perfatlas/db";
import { suites } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import type { EvaluationTools } from "./evaluation-tools.ts";
import { loadSubjectTable } from "./load-subject-table.ts";
import { recordPublished } from "./record-published.ts";
import { registerSubject } from "./register-subject.ts";
import { tableOfSubject } from "./table-of-subject.ts";

/** What suites ask of a data set. */
export interface DatasetTasks {
  readonly taskCount: number;
  /** Published figures that stand beside these tasks. */
  readonly publishedCount: number;
  /** Subjects that do not fit the data, and why. */
  readonly unfit: readonly string[];
}

/**
 * Adds the tasks that suites set on a data set once it is loaded, and the figures that were published
 * for them, so that readers see them before anything is computed.
 */
export async function registerDatasetTasks(
  slug: string,
  tools: Pick<EvaluationTools, "database" | "source">,
): Promise<DatasetTasks> {
  const { database } = tools;
  let taskCount = 0;
  let publishedCount = 0;
  const unfit: string[] = [];
  for (const suite of suites) {
    for (const { subject, dataset, from } of suite.subjects) {
      if (![dataset, from?.dataset].includes(slug)) continue;
      try {
        const table = await loadSubjectTable(database, tableOfSubject(suite, subject));
        const tasks = await database.transaction((handle) =>
          registerSubject(handle, suite, subject, table),
        );
        taskCount += tasks.length;
        publishedCount += (await recordPublished(suite, [{ subject, tasks }], tools)).resultCount;
      } catch (error) {
        // Sources or targets that are in another data set follow with that one.
        if (error instanceof UnknownTableError && from !== undefined && from.dataset !== dataset)
          continue;
        // The import itself is complete: a suite that it does not fit is told, not thrown.
        if (!(error instanceof InputError)) throw error;
        unfit.push(`${suite.name}/${subject}: ${error.message}`);
      }
    }
  }
  return { taskCount, publishedCount, unfit };
}
