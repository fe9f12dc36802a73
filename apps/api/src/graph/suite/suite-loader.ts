import { type SuiteRow, suiteReader, type TaskRow } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import { loadEnvironment } from "../environment/environment-loader.ts";
import { Suite } from "./suite.ts";
import { Task } from "./task.ts";

/** The suite with that primary key. */
export async function loadSuite(context: ApiContext, id: number): Promise<Suite | null> {
  const row = await context.loaders.one<number, SuiteRow>(
    "suite",
    id,
    (suite) => suite.id,
    (ids) => suiteReader.byIds(context.database, ids),
  );
  return row === null ? null : new Suite(row);
}

/** The newest number of the suite of that slug. */
export async function loadSuiteBySlug(context: ApiContext, slug: string): Promise<Suite | null> {
  const row = await context.loaders.one<string, SuiteRow>(
    "suite.slug",
    slug,
    (suite) => suite.slug,
    (slugs) => suiteReader.bySlugs(context.database, slugs),
  );
  return row === null ? null : new Suite(row);
}

/** The task with that primary key. */
export async function loadTask(context: ApiContext, id: number): Promise<Task | null> {
  const row = await context.loaders.one<number, TaskRow>(
    "task",
    id,
    (task) => task.id,
    (ids) => suiteReader.tasksByIds(context.database, ids),
  );
  return row === null ? null : new Task(row);
}

/** Subjects of a suite, in the order of their first task. */
export async function loadSubjects(context: ApiContext, suiteId: number): Promise<string[]> {
  const rows = await context.loaders.many<number, { suiteId: number; subject: string }>(
    "suite.subjects",
    suiteId,
    (row) => row.suiteId,
    (ids) => suiteReader.subjects(context.database, ids),
  );
  return rows.map(({ subject }) => subject);
}

/** Source environments of a task, in the order of the protocol. */
export async function loadTaskSources(context: ApiContext, taskId: number) {
  const rows = await context.loaders.many<number, { taskId: number; environmentId: number }>(
    "task.sources",
    taskId,
    (row) => row.taskId,
    (ids) => suiteReader.taskSources(context.database, ids),
  );
  return Promise.all(rows.map(({ environmentId }) => loadEnvironment(context, environmentId)));
}
