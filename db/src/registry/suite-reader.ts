import { sql } from "kysely";
import {
  type KeysetPage,
  type KeysetRequest,
  keysetPage,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

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
  readonly targetEnvironmentId: number | null;
  readonly targetNumber: number;
  readonly budgets: readonly number[];
}

const columns = sql`id, slug, number, title, description, protocol`;
const taskColumns = sql`task.id, task.suite_id as "parentId", task.slug, task.subject,
  task.dataset_id as "datasetId", task.target_environment_id as "targetEnvironmentId",
  task.target_number as "targetNumber", task.budgets`;

/** Queries about suites and their tasks. */
export const suiteReader = {
  /** Suites by (slug, number). */
  async page(db: Queryable, { first, after }: KeysetRequest): Promise<KeysetPage<SuiteRow>> {
    const [slug, number] = after ?? ["", 0];
    const { rows } = await sql<SuiteRow>`
      select ${columns}
      from suite
      where (slug, number) > (${slug}::text, ${number}::int)
      order by slug, number
      limit ${first + 1}`.execute(db.kysely);
    return keysetPage(rows, first);
  },

  async count(db: Queryable): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from suite`.execute(db.kysely);
    return rows[0]?.count ?? 0;
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly SuiteRow[]> {
    const { rows } = await sql<SuiteRow>`
      select ${columns} from suite where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  /** The newest numbers of the suites of those slugs. */
  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly SuiteRow[]> {
    const { rows } = await sql<SuiteRow>`
      select distinct on (slug) ${columns}
      from suite
      where slug = any(${slugs}::text[])
      order by slug, number desc`.execute(db.kysely);
    return rows;
  },

  /** Distinct subjects of the suites, in the order of their first task. */
  async subjects(db: Queryable, suites: readonly number[]) {
    const { rows } = await sql<{ readonly suiteId: number; readonly subject: string }>`
      select suite_id as "suiteId", subject
      from task
      where suite_id = any(${suites}::int[])
      group by suite_id, subject
      order by suite_id, min(id)`.execute(db.kysely);
    return rows;
  },

  /** Tasks of all suites, by id. */
  async taskPage(db: Queryable, { first, after }: KeysetRequest): Promise<KeysetPage<TaskRow>> {
    const { rows } = await sql<TaskRow>`
      select ${taskColumns}
      from task
      where id > ${after?.[0] ?? 0}
      order by id
      limit ${first + 1}`.execute(db.kysely);
    return keysetPage(rows, first);
  },

  /** Tasks of each suite by id, one page per suite; of one subject when it is given. */
  async taskPages(
    db: Queryable,
    suites: readonly number[],
    { first, after }: KeysetRequest,
    subject: string | null,
  ): Promise<readonly KeysetPage<TaskRow>[]> {
    const ofSubject = subject === null ? sql`true` : sql`subject = ${subject}`;
    const { rows } = await sql<TaskRow>`
      select page.*
      from unnest(${suites}::int[]) as parent (id)
      cross join lateral (
        select ${taskColumns}
        from task
        where suite_id = parent.id and id > ${after?.[0] ?? 0} and ${ofSubject}
        order by id
        limit ${first + 1}
      ) as page`.execute(db.kysely);
    return keysetPages(rows, suites, first);
  },

  /** How many tasks a suite (null: all suites) has; of one subject when it is given. */
  async taskCount(db: Queryable, suiteId: number | null, subject: string | null) {
    const ofSuite = suiteId === null ? sql`true` : sql`suite_id = ${suiteId}`;
    const ofSubject = subject === null ? sql`true` : sql`subject = ${subject}`;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from task where ${ofSuite} and ${ofSubject}`.execute(db.kysely);
    return rows[0]?.count ?? 0;
  },

  async tasksByIds(db: Queryable, ids: readonly number[]): Promise<readonly TaskRow[]> {
    const { rows } = await sql<TaskRow>`
      select ${taskColumns} from task where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  async taskBySlug(db: Queryable, slug: string): Promise<TaskRow | undefined> {
    const { rows } = await sql<TaskRow>`
      select ${taskColumns} from task where slug = ${slug}`.execute(db.kysely);
    return rows[0];
  },

  /** Source environments of the tasks, in the order of the protocol. */
  async taskSources(db: Queryable, tasks: readonly number[]) {
    const { rows } = await sql<{ readonly taskId: number; readonly environmentId: number }>`
      select task_id as "taskId", environment_id as "environmentId"
      from task_source
      where task_id = any(${tasks}::int[])
      order by task_id, position`.execute(db.kysely);
    return rows;
  },
};
