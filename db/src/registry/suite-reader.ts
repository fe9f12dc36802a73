import { sql } from "kysely";
import { type RowOf, rowsOf } from "../open/rows-of.ts";
import { anyOf, parents } from "./any-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";
import { taskDigest } from "./task-digest.ts";
import { UnloadedDatasetError } from "./unloaded-dataset-error.ts";

/** A row of `suite`. */
export interface SuiteRow {
  readonly id: number;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly protocol: unknown;
}

/** A row of `task`. */
export interface TaskRow {
  readonly id: number;
  /** The suite. */
  readonly parentId: number;
  readonly slug: string;
  readonly subject: string;
  readonly datasetId: number;
  /** Of the sources; null when it is that of the target. */
  readonly sourceDatasetId: number | null;
  /** Of the sources; null when it is that of the target. */
  readonly sourceMetricId: number | null;
  readonly targetEnvironmentId: number | null;
  readonly targetNumber: number;
  readonly budgets: readonly number[];
}

const COLUMNS = ["id", "slug", "number", "title", "description", "protocol"] as const;
const TASK_COLUMNS = [
  "task.id",
  "task.suite_id as parentId",
  "task.slug",
  "task.subject",
  "task.dataset_id as datasetId",
  "task.source_dataset_id as sourceDatasetId",
  "task.source_metric_id as sourceMetricId",
  "task.target_environment_id as targetEnvironmentId",
  "task.target_number as targetNumber",
  "task.budgets",
] as const;

const TASK_DATA = {
  suite: "text",
  number: "integer",
  protocol: "object",
  dataset: "text",
  metric: "text",
  digest: "text?",
  sourceIds: "integers",
} as const;

const ORDERS: KeysetOrders = {
  SLUG: [keysetColumn("suite.slug", "text"), keysetColumn("suite.number")],
};
const TASK_ORDERS: KeysetOrders = { AGE: [keysetColumn("task.id")] };

/** Queries about suites and their tasks. */
export const suiteReader = {
  /** Suites by (slug, number). */
  async page({ kysely }: Queryable, request: KeysetRequest): Promise<KeysetPage<SuiteRow>> {
    const all = kysely.selectFrom("suite").select(COLUMNS);
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable): Promise<RowCount> {
    return await countRows(db, db.kysely.selectFrom("suite").select("id"));
  },

  async byIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly SuiteRow[]> {
    return await kysely
      .selectFrom("suite")
      .select(COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  /** The newest numbers of the suites of those slugs. */
  async bySlugs({ kysely }: Queryable, slugs: readonly string[]): Promise<readonly SuiteRow[]> {
    return await kysely
      .selectFrom("suite")
      .distinctOn("slug")
      .select(COLUMNS)
      .where("slug", "=", anyOf.texts(slugs))
      .orderBy("slug")
      .orderBy("number", "desc")
      .execute();
  },

  /** Distinct subjects of the suites, in the order of their first task. */
  async subjects({ kysely }: Queryable, suites: readonly number[]) {
    return await kysely
      .selectFrom("task")
      .select(["suite_id as suiteId", "subject"])
      .where("suite_id", "=", anyOf.numbers(suites))
      .groupBy(["suite_id", "subject"])
      .orderBy("suite_id")
      .orderBy(({ fn }) => fn.min("id"))
      .execute();
  },

  /** Tasks of all suites, by id. */
  async taskPage({ kysely }: Queryable, request: KeysetRequest): Promise<KeysetPage<TaskRow>> {
    const all = kysely.selectFrom("task").select(TASK_COLUMNS);
    return keysetPage(await inWindow(all, TASK_ORDERS, request).execute(), request);
  },

  /** Tasks of each suite by id, one page per suite; of one subject when it is given. */
  async taskPages(
    { kysely }: Queryable,
    suites: readonly number[],
    request: KeysetRequest,
    subject: string | null,
  ): Promise<readonly KeysetPage<TaskRow>[]> {
    const rows = await kysely
      .selectFrom(parents(suites))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("task")
              .select(TASK_COLUMNS)
              .whereRef("task.suite_id", "=", "parent.id")
              .$if(subject !== null, (all) => all.where("task.subject", "=", subject)),
            TASK_ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, suites, request);
  },

  /** How many tasks a suite (null: all suites) has; of one subject when it is given. */
  async taskCount(
    db: Queryable,
    suiteId: number | null,
    subject: string | null,
  ): Promise<RowCount> {
    let query = db.kysely.selectFrom("task").select("id");
    if (suiteId !== null) query = query.where("suite_id", "=", suiteId);
    if (subject !== null) query = query.where("subject", "=", subject);
    return await countRows(db, query);
  },

  async tasksByIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly TaskRow[]> {
    return await kysely
      .selectFrom("task")
      .select(TASK_COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  async taskBySlug({ kysely }: Queryable, slug: string): Promise<TaskRow | undefined> {
    return await kysely
      .selectFrom("task")
      .select(TASK_COLUMNS)
      .where("slug", "=", slug)
      .executeTakeFirst();
  },

  /** What a task is asked of: suite, protocol, data set, the digest that its data have now, metric and sources. */
  async dataOfTask(db: Queryable, taskId: number): Promise<RowOf<typeof TASK_DATA>> {
    const [row] = await rowsOf(
      db,
      TASK_DATA,
      sql`
      select suite.slug as suite, suite.number::int as number, suite.protocol,
        dataset.slug as dataset, metric.name as metric, ${taskDigest(db.asOf)} as digest,
        array(select environment_id from task_source
          where task_id = task.id order by position) as "sourceIds"
      from task
      join suite on suite.id = task.suite_id
      join dataset on dataset.id = task.dataset_id
      join metric on metric.id = task.metric_id
      where task.id = ${taskId}`,
    );
    if (row === undefined) throw new UnloadedDatasetError(`task ${taskId} has no metric`);
    return row;
  },

  /** Tasks of a suite with target and the axes in which one of their sources differs from it, by id. */
  async rankedTasks(db: Queryable, suiteId: number) {
    return await rowsOf(
      db,
      { id: "integer", subject: "text", target: "text?", budgets: "integers", axes: "texts" },
      sql`
      select task.id, task.subject, target.slug as target, task.budgets,
        array_remove(array[
          case when bool_or(source.hardware_id <> target.hardware_id) then 'hardware' end,
          case when bool_or(source.workload_id <> target.workload_id) then 'workload' end,
          case when bool_or(source.version_id <> target.version_id) then 'version' end
        ], null) as axes
      from task
      left join environment as target on target.id = task.target_environment_id
      left join task_source on task_source.task_id = task.id
      left join environment as source on source.id = task_source.environment_id
      where task.suite_id = ${suiteId}
      group by task.id, target.slug
      order by task.id`,
    );
  },

  /** Source environments of the tasks, in the order of the protocol. */
  async taskSources({ kysely }: Queryable, tasks: readonly number[]) {
    return await kysely
      .selectFrom("task_source")
      .select(["task_id as taskId", "environment_id as environmentId"])
      .where("task_id", "=", anyOf.numbers(tasks))
      .orderBy("task_id")
      .orderBy("position")
      .execute();
  },
};
