import type { Citation } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "./any-of.ts";
import { UnloadedDatasetError } from "./unloaded-dataset-error.ts";

/** A suite of tasks under one protocol. */
export interface NewSuite {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  /** Its name, version (1 when absent) and what it does in words (split, seeds, budgets, error) among others. */
  readonly protocol: Readonly<Record<string, unknown>>;
  /** Whether its tasks stay as they are; true when absent. */
  readonly isFrozen?: boolean;
}

/** A task of a suite; environments in the order in which the protocol numbers them. */
export interface NewTask {
  readonly slug: string;
  readonly subject: string;
  /** Slug. */
  readonly dataset: string;
  /** Name of a metric of the data set's system. */
  readonly metric: string;
  /** Where the sources are, when in another data set or metric: slug and name. */
  readonly from?: { readonly dataset: string; readonly metric: string };
  readonly targetEnvironmentId: number | null;
  readonly sourceEnvironmentIds: readonly number[];
  readonly targetNumber: number;
  readonly budgets: readonly number[];
}

/** A strategy as computed here, or as a paper prints its figures. */
export interface NewStrategy {
  readonly name: string;
  readonly origin: "reproduced" | "published";
  readonly title: string;
  readonly citation: Citation;
  readonly isBaseline: boolean;
}

/** A figure that a paper prints for (task, strategy, budget). */
export interface NewPublishedResult {
  readonly taskId: number;
  readonly strategyId: number;
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number | null;
  readonly medianMapePercent: number | null;
  readonly repeatCount: number;
}

/**
 * Writes what is evaluated: suites, tasks, strategies and published figures. Twice does no harm.
 */
export const suiteWriter = {
  /** Adds or renews a suite; returns its id. */
  async suite({ kysely }: Handle, suite: NewSuite): Promise<number> {
    const { slug, number, isFrozen = true, ...said } = suite;
    const content = { ...said, is_frozen: isFrozen };
    const row = await kysely
      .insertInto("suite")
      .values({ slug, number, ...content })
      .onConflict((conflict) => conflict.columns(["slug", "number"]).doUpdateSet(content))
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  },

  /**
   * Adds or renews a task; returns its id.
   * @throws UnloadedDatasetError.
   */
  async task({ kysely }: Handle, suiteId: number, task: NewTask): Promise<number> {
    const protocolId = await protocolOf({ kysely }, suiteId, task.metric);
    const source = task.from === undefined ? undefined : await sourceOf({ kysely }, task);
    const inserted = await upsertTask({ kysely }, suiteId, task, protocolId, source);
    const id = inserted?.id;
    if (id === undefined) {
      throw new UnloadedDatasetError(
        `task ${task.slug} needs metric "${task.metric}" of data set "${task.dataset}", ` +
          "which is not loaded",
      );
    }
    await kysely.deleteFrom("task_source").where("task_id", "=", id).execute();
    const sources = task.sourceEnvironmentIds.map((environmentId, position) => ({
      task_id: id,
      position,
      environment_id: environmentId,
    }));
    if (sources.length > 0) await kysely.insertInto("task_source").values(sources).execute();
    return id;
  },

  /**
   * Takes the budgets from the tasks of a subject that are not among `kept`: a suite that follows
   * its data asks them no longer. They stay, with what was computed for them.
   */
  async withdrawTasks(
    { kysely }: Handle,
    suiteId: number,
    subject: string,
    kept: readonly number[],
  ): Promise<void> {
    await kysely
      .updateTable("task")
      .set({ budgets: [] })
      .where("suite_id", "=", suiteId)
      .where("subject", "=", subject)
      .where(({ eb, not }) => not(eb("id", "=", anyOf.numbers(kept))))
      .execute();
  },

  /** Adds or renews a strategy; returns its id. */
  async strategy({ kysely }: Handle, strategy: NewStrategy): Promise<number> {
    const { name, origin, isBaseline, ...said } = strategy;
    const row = await kysely
      .insertInto("strategy")
      .values({ name, origin, is_baseline: isBaseline, ...said })
      .onConflict((conflict) =>
        conflict.columns(["name", "origin"]).doUpdateSet({ ...said, is_baseline: isBaseline }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  },

  /** Adds or replaces published figures. */
  async publishedResults(
    { kysely }: Handle,
    results: readonly NewPublishedResult[],
  ): Promise<void> {
    if (results.length === 0) return;
    await sql`
      insert into published_result (task_id, strategy_id, budget, mean_mape_percent,
        sd_mape_percent, median_mape_percent, repeat_count)
      select "taskId", "strategyId", budget, "meanMapePercent", "sdMapePercent",
        "medianMapePercent", "repeatCount"
      from jsonb_to_recordset(${results}::jsonb) as given ("taskId" int, "strategyId" int,
        budget int, "meanMapePercent" float8, "sdMapePercent" float8,
        "medianMapePercent" float8, "repeatCount" int)
      on conflict (task_id, strategy_id, budget)
      do update set mean_mape_percent = excluded.mean_mape_percent,
        sd_mape_percent = excluded.sd_mape_percent,
        median_mape_percent = excluded.median_mape_percent,
        repeat_count = excluded.repeat_count`.execute(kysely);
  },
};

type Source = { readonly datasetId: number | null; readonly metricId: number } | undefined;

async function upsertTask(
  { kysely }: Pick<Handle, "kysely">,
  suiteId: number,
  task: NewTask,
  protocolId: number,
  source: Source,
) {
  return await kysely
    .insertInto("task")
    .columns([
      "suite_id",
      "slug",
      "subject",
      "dataset_id",
      "metric_id",
      "target_environment_id",
      "target_number",
      "budgets",
      "protocol_id",
      "source_dataset_id",
      "source_metric_id",
    ])
    .expression((query) =>
      query
        .selectFrom("dataset")
        .innerJoin("metric", "metric.system_id", "dataset.system_id")
        .select([
          sql<number>`${suiteId}::int`.as("suite_id"),
          sql<string>`${task.slug}::text`.as("slug"),
          sql<string>`${task.subject}::text`.as("subject"),
          "dataset.id as dataset_id",
          "metric.id as metric_id",
          sql<number | null>`${task.targetEnvironmentId}::int`.as("target_environment_id"),
          sql<number>`${task.targetNumber}::int`.as("target_number"),
          sql<number[]>`${task.budgets}::int[]`.as("budgets"),
          sql<number>`${protocolId}::int`.as("protocol_id"),
          sql<number | null>`${source?.datasetId ?? null}::int`.as("source_dataset_id"),
          sql<number | null>`${source?.metricId ?? null}::int`.as("source_metric_id"),
        ])
        .where("metric.name", "=", task.metric)
        .where("dataset.slug", "=", task.dataset),
    )
    .onConflict((conflict) =>
      conflict.columns(["suite_id", "subject", "target_number"]).doUpdateSet(({ ref }) => ({
        slug: ref("excluded.slug"),
        dataset_id: ref("excluded.dataset_id"),
        metric_id: ref("excluded.metric_id"),
        target_environment_id: ref("excluded.target_environment_id"),
        budgets: ref("excluded.budgets"),
        protocol_id: ref("excluded.protocol_id"),
        source_dataset_id: ref("excluded.source_dataset_id"),
        source_metric_id: ref("excluded.source_metric_id"),
      })),
    )
    .returning("id")
    .executeTakeFirst();
}

/** Data set, where it is not the target's, and metric of the sources. */
async function sourceOf({ kysely }: Pick<Handle, "kysely">, { slug, dataset, from }: NewTask) {
  const found = await kysely
    .selectFrom("dataset")
    .innerJoin("metric", "metric.system_id", "dataset.system_id")
    .select(["dataset.id as datasetId", "metric.id as metricId"])
    .where("dataset.slug", "=", from?.dataset ?? dataset)
    .where("metric.name", "=", from?.metric ?? "")
    .executeTakeFirst();
  if (found === undefined) {
    throw new UnloadedDatasetError(
      `task ${slug} learns from metric "${from?.metric}" of data set "${from?.dataset}", which is not loaded`,
    );
  }
  return { ...found, datasetId: from?.dataset === dataset ? null : found.datasetId };
}

/** The protocol of a suite for that metric, which is added or has its words renewed; its id. */
async function protocolOf(db: Pick<Handle, "kysely">, suiteId: number, metric: string) {
  const [row] = await rowsOf(
    db,
    { id: "integer" },
    sql`
    insert into protocol (name, version, metric, split, seeds, budgets, error)
    select coalesce(protocol ->> 'name', 'unknown'), coalesce((protocol ->> 'version')::int, 1),
      ${metric}, coalesce(protocol ->> 'split', ''), coalesce(protocol ->> 'seeds', ''),
      coalesce(protocol ->> 'budgets', ''), coalesce(protocol ->> 'error', '')
    from suite where id = ${suiteId}
    on conflict (name, version, metric) do update set split = excluded.split,
      seeds = excluded.seeds, budgets = excluded.budgets, error = excluded.error
    returning id`,
  );
  if (row === undefined) throw new Error(`there is no suite ${suiteId}`);
  return row.id;
}
