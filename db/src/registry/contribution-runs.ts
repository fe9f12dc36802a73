import type { UploadItem } from "@perfatlas/wire";
import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { anyOf } from "./any-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";
import { visible } from "./visible.ts";

/** A run that waits for a curator. */
export interface WaitingRun {
  readonly position: number;
  readonly id: string;
  /** As its harness sent it, but set aside where it says what cannot be. */
  readonly item: UploadItem;
  readonly receivedAt: Date;
}

const ORDERS: KeysetOrders = { POSITION: [keysetColumn("contribution_run.id")] };
/** Rows that are read at once. */
const ROWS_AT_ONCE = 1000;

/** Runs of contributions that are not decided. */
export const contributionRuns = {
  /** Adds runs behind those that wait; nobody else adds some meanwhile. */
  async add({ kysely }: Handle, contribution: string, runs: readonly UploadItem[]): Promise<void> {
    if (runs.length === 0) return;
    await sql`
      insert into contribution_run (contribution_id, run_id, content_hash, item)
      select ${contribution}::uuid, (item ->> 'id')::uuid, item ->> 'contentHash', item
      from jsonb_array_elements(${runs}::jsonb) with ordinality as given (item, place)
      order by place`.execute(kysely);
    const bytes = runs.reduce((sum, run) => sum + JSON.stringify(run).length, 0);
    await kysely
      .updateTable("contribution")
      .set(({ eb }) => ({
        run_count: eb("run_count", "+", runs.length),
        run_bytes: eb("run_bytes", "+", bytes),
        changed_at: sql<Date>`now()`,
      }))
      .where("id", "=", contribution)
      .execute();
  },

  /** Content hashes of those runs of an owner that wait, by id. */
  async hashes(
    { kysely }: Queryable,
    tokenId: number | null,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await kysely
      .selectFrom("contribution_run as run")
      .innerJoin("contribution", "contribution.id", "run.contribution_id")
      .select(["run.run_id as id", "run.content_hash as hash"])
      .where("run.run_id", "=", anyOf.uuids(ids))
      .where("contribution.token_id", "is not distinct from", tokenId)
      .execute();
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  },

  /** In the order in which they came. */
  async page(
    db: Queryable,
    contribution: string,
    request: KeysetRequest,
  ): Promise<KeysetPage<WaitingRun>> {
    const all = runsOf(db, contribution).select([
      "id as position",
      "run_id as id",
      "item",
      "received_at as receivedAt",
    ]);
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable, contribution: string): Promise<RowCount> {
    return await countRows(db, runsOf(db, contribution).select("id"));
  },

  /** All of them, in their order, some at a time. */
  async *all(db: Queryable, contribution: string): AsyncGenerator<readonly WaitingRun[]> {
    let after: readonly number[] | null = null;
    for (;;) {
      const request: KeysetRequest = { first: ROWS_AT_ONCE, after };
      const { rows } = await contributionRuns.page(db, contribution, request);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = [last.position];
    }
  },

  /** Takes all away, for good. */
  async removeAll({ kysely }: Queryable, contribution: string): Promise<void> {
    await kysely
      .deleteFrom("contribution_run")
      .where("contribution_id", "=", contribution)
      .execute();
    await kysely
      .updateTable("contribution")
      .set({ run_bytes: 0 })
      .where("id", "=", contribution)
      .execute();
  },
};

function runsOf(db: Queryable, contribution: string) {
  return db.kysely
    .selectFrom("contribution_run")
    .where("contribution_id", "=", contribution)
    .where(visible.contentOf("contribution_run.contribution_id", db));
}
