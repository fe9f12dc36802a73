import type { Citation } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { EntryState } from "../column-types.ts";
import type { Handle } from "../open/database.ts";
import { type AuditActor, noteChange } from "../store/note-change.ts";
import type { EntryRow } from "./entry-reader.ts";
import type { NewEvaluation } from "./evaluation-writer.ts";
import { evaluationWriter } from "./evaluation-writer.ts";

/** Somebody's method in one revision. */
export interface NewEntry extends Pick<EntryRow, "authors" | "code" | "name" | "paper"> {
  readonly revision: string;
  readonly tokenId: number | null;
  readonly actor: string;
  readonly citation: Citation;
  readonly summary: string | null;
  /** Whether a repeat of it measured other rows than those that were drawn for everybody. */
  readonly choosesSample: boolean;
}

/** One repeat of an entry: its errors, and what they are computed from. */
export interface NewPrediction extends Omit<NewEvaluation, "failure" | "learner" | "settings"> {
  readonly measured: readonly number[];
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  readonly lower: readonly number[] | null;
  readonly upper: readonly number[] | null;
}

/** A change of state: who made it, and why. */
export interface EntryChange {
  readonly strategyId: number;
  readonly from: EntryState;
  readonly to: EntryState;
  readonly tokenId: number | null;
  readonly actor: string;
  readonly reason: string;
}

type ErrorColumn =
  | "coverage90Percent"
  | "mapePercent"
  | "meanLogRatio"
  | "medianApePercent"
  | "nmse"
  | "rankCorrelation"
  | "regret"
  | "rmse";

/** Writes methods of other people. */
export const entryWriter = {
  /** Held to the end of the transaction: whoever makes or changes an entry looks at what is there first. */
  async lock({ kysely }: Handle): Promise<void> {
    await sql`select pg_advisory_xact_lock(7261548)`.execute(kysely);
  },

  /** Adds an entry with its strategy; the strategy's id. */
  async create(handle: Handle, entry: NewEntry): Promise<number> {
    const { name, revision, tokenId, actor, authors, paper, code, citation, summary } = entry;
    const { id } = await handle.kysely
      .insertInto("strategy")
      .values({
        name: `${name}@${revision}`,
        origin: "submitted",
        title: name,
        citation,
        summary,
        chooses_sample: entry.choosesSample,
        uses_learner: false,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await handle.kysely
      .insertInto("entry")
      .values({
        strategy_id: id,
        token_id: tokenId,
        state: "unverified",
        ...{ name, revision, authors, paper, code },
      })
      .execute();
    await handle.kysely
      .insertInto("entry_event")
      .values({ strategy_id: id, token_id: tokenId, actor, state_after: "unverified" })
      .execute();
    await noteChange(
      handle,
      { tokenId, name: actor },
      {
        action: "entry.create",
        object: `${name}@${revision}`,
        before: null,
        after: { state: "unverified" },
      },
    );
    return id;
  },

  /** Stores repeats with what they predicted; one that is there is replaced. */
  async predictions(handle: Handle, repeats: readonly NewPrediction[]): Promise<void> {
    const evaluations = repeats.map(
      ({ measured: _m, rows: _r, predicted: _p, lower: _l, upper: _u, ...errors }) => ({
        ...errors,
        learner: "",
        settings: {},
        failure: null,
      }),
    );
    await evaluationWriter.store(handle, evaluations);
    for (const one of repeats) {
      const { measured, rows, predicted, lower, upper } = one;
      await sql`
        insert into prediction (evaluation_id, measured, row_numbers, predicted, lower, upper)
        select id, ${measured}::int[], ${rows}::int[], ${predicted}::float8[], ${lower}::float8[],
          ${upper}::float8[]
        from evaluation
        where task_id = ${one.taskId} and strategy_id = ${one.strategyId} and learner = ''
          and settings = '{}'::jsonb and budget = ${one.budget} and repeat = ${one.repeat}
          and dataset_digest = ${one.datasetDigest}
          and protocol_id = (select protocol_id from task where task.id = ${one.taskId})
        on conflict (evaluation_id) do update set measured = excluded.measured,
          row_numbers = excluded.row_numbers, predicted = excluded.predicted,
          lower = excluded.lower, upper = excluded.upper`.execute(handle.kysely);
    }
  },

  /** Puts errors that were computed again in the place of those that are stored. */
  async rescored(
    { kysely }: Handle,
    evaluationId: number,
    errors: Required<Pick<NewEvaluation, ErrorColumn>>,
  ): Promise<void> {
    await kysely
      .updateTable("evaluation")
      .set({
        mape_percent: errors.mapePercent,
        median_ape_percent: errors.medianApePercent,
        mean_log_ratio: errors.meanLogRatio,
        nmse: errors.nmse,
        rank_correlation: errors.rankCorrelation,
        regret: errors.regret,
        rmse: errors.rmse,
        coverage90_percent: errors.coverage90Percent,
      })
      .where("id", "=", evaluationId)
      .execute();
  },

  /** Changes the state if it is `from`, and notes who did it and why; whether it was. */
  async transit({ kysely }: Handle, change: EntryChange): Promise<boolean> {
    const { strategyId, from, to, tokenId, actor, reason } = change;
    const changed = await kysely
      .updateTable("entry")
      .set({ state: to })
      .where("strategy_id", "=", strategyId)
      .where("state", "=", from)
      .returning(["name", "revision"])
      .executeTakeFirst();
    if (changed === undefined) return false;
    await kysely
      .insertInto("entry_event")
      .values({
        strategy_id: strategyId,
        token_id: tokenId,
        actor,
        state_before: from,
        state_after: to,
        reason,
      })
      .execute();
    await noteChange(
      { kysely },
      { tokenId, name: actor },
      {
        action: to === "reproduced" ? "entry.reproduce" : "entry.verify",
        object: `${changed.name}@${changed.revision}`,
        before: { state: from },
        after: { state: to, ...(reason === "" ? {} : { reason }) },
      },
    );
    return true;
  },

  /** Takes an entry away, with everything that it predicted; nothing where it is gone. */
  async remove({ kysely }: Handle, strategyId: number, actor: AuditActor): Promise<void> {
    await kysely.deleteFrom("evaluation").where("strategy_id", "=", strategyId).execute();
    const gone = await kysely
      .deleteFrom("entry")
      .where("strategy_id", "=", strategyId)
      .returning(["name", "revision", "state"])
      .executeTakeFirst();
    if (gone === undefined) return;
    await kysely.deleteFrom("strategy").where("id", "=", strategyId).execute();
    const object = `${gone.name}@${gone.revision}`;
    const before = { state: gone.state };
    await noteChange({ kysely }, actor, { action: "entry.remove", object, before, after: null });
  },
};
