import { sql } from "kysely";
import type { EntryState } from "../column-types.ts";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf } from "./any-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A row of `entry`. */
export interface EntryRow {
  readonly strategyId: number;
  readonly name: string;
  readonly revision: string;
  readonly tokenId: number | null;
  readonly authors: string;
  readonly paper: string | null;
  readonly code: string | null;
  readonly state: EntryState;
  readonly createdAt: Date;
}

/** What a repeat of an entry predicted, with the errors that are stored of it. */
export interface StoredPrediction {
  readonly evaluationId: number;
  readonly repeat: number;
  readonly measured: readonly number[];
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  readonly lower: readonly number[] | null;
  readonly upper: readonly number[] | null;
  readonly mapePercent: number | null;
}

const COLUMNS = [
  "strategy_id as strategyId",
  "name",
  "revision",
  "token_id as tokenId",
  "authors",
  "paper",
  "code",
  "state",
  "created_at as createdAt",
] as const;

const EVENT_COLUMNS = [
  "id",
  "strategy_id as strategyId",
  "happened_at as happenedAt",
  "actor",
  "state_before as stateBefore",
  "state_after as stateAfter",
  "reason",
] as const;

const PREDICTION = {
  evaluationId: "integer",
  repeat: "integer",
  measured: "integers",
  rows: "integers",
  predicted: "numbers",
  lower: "numbers?",
  upper: "numbers?",
  mapePercent: "number?",
} as const;

/** Queries about methods of other people. */
export const entryReader = {
  /** Entries by the ids of their strategies. */
  async byStrategies({ kysely }: Queryable, ids: readonly number[]): Promise<readonly EntryRow[]> {
    return await kysely
      .selectFrom("entry")
      .select(COLUMNS)
      .where("strategy_id", "=", anyOf.numbers(ids))
      .execute();
  },

  async byName({ kysely }: Queryable, name: string, revision: string) {
    return await kysely
      .selectFrom("entry")
      .select(COLUMNS)
      .where("name", "=", name)
      .where("revision", "=", revision)
      .executeTakeFirst();
  },

  /** An entry of that name that is not the token's. */
  async foreign({ kysely }: Queryable, name: string, tokenId: number | null) {
    return await kysely
      .selectFrom("entry")
      .select(COLUMNS)
      .where("name", "=", name)
      .where("token_id", "is distinct from", tokenId)
      .limit(1)
      .executeTakeFirst();
  },

  /** How many entries a token has. */
  async countOf({ kysely }: Queryable, tokenId: number | null): Promise<number> {
    const row = await kysely
      .selectFrom("entry")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("token_id", "is not distinct from", tokenId)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },

  /** What became of entries, by time. */
  async events({ kysely }: Queryable, strategies: readonly number[]) {
    return await kysely
      .selectFrom("entry_event")
      .select(EVENT_COLUMNS)
      .where("strategy_id", "=", anyOf.numbers(strategies))
      .orderBy("id")
      .execute();
  },

  /** What an entry has predicted: tasks, budgets and digests of data. */
  async cells({ kysely }: Queryable, strategyId: number) {
    return await kysely
      .selectFrom("evaluation")
      .innerJoin("prediction", "prediction.evaluation_id", "evaluation.id")
      .innerJoin("task", "task.id", "evaluation.task_id")
      .select(["task.slug", "task.id as taskId", "budget", "dataset_digest as digest"])
      .distinct()
      .where("strategy_id", "=", strategyId)
      .orderBy("task.id")
      .orderBy("budget")
      .execute();
  },

  /** Repeats of an entry on a task at a budget, of data with that digest, by number. */
  async predictions(
    db: Queryable,
    of: {
      readonly strategyId: number;
      readonly taskId: number;
      readonly budget: number;
      readonly digest: string;
    },
  ): Promise<readonly StoredPrediction[]> {
    return await rowsOf(
      db,
      PREDICTION,
      sql`
      select evaluation.id as "evaluationId", evaluation.repeat::int as repeat,
        prediction.measured, prediction.row_numbers as rows, prediction.predicted,
        prediction.lower, prediction.upper, evaluation.mape_percent as "mapePercent"
      from evaluation
      join prediction on prediction.evaluation_id = evaluation.id
      where evaluation.strategy_id = ${of.strategyId} and evaluation.task_id = ${of.taskId}
        and evaluation.budget = ${of.budget} and evaluation.dataset_digest = ${of.digest}
        and evaluation.protocol_id = (select protocol_id from task where task.id = ${of.taskId})
      order by evaluation.repeat`,
    );
  },
};
