import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { logPosition } from "../replica/log-position.ts";
import type { Queryable } from "./keyset-page.ts";

/** What a charge came to. */
export interface BudgetCharge {
  /** Seconds until the budget is whole again. */
  readonly secondsToWhole: number;
  /** False when it was not enough; then nothing was taken. */
  readonly isCharged: boolean;
  /** Where the log of the database was after the newest write of the caller; null when none is known. */
  readonly written: string | null;
}

const CHARGE = { secondsToWhole: "number", isCharged: "boolean", written: "text?" } as const;

/** Writes what callers have asked for. */
export const budgetWriter = {
  /**
   * Takes `seconds` of a budget that is whole again `window` seconds after all of it was taken. One
   * statement, by the clock of the database: instances share the budget, and one clock that is set back
   * makes nobody wait longer than a window.
   */
  async charge(
    db: Queryable,
    { caller, seconds, window }: { caller: string; seconds: number; window: number },
  ): Promise<BudgetCharge> {
    const now = sql`clock_timestamp()`;
    const span = (length: number) => sql`make_interval(secs => ${length}::float8)`;
    const after = sql`least(greatest(budget.whole_at, ${now}), ${now} + ${span(window)})
      + ${span(seconds)}`;
    const left = sql`greatest(0, extract(epoch from whole_at - ${now}))::float8`;
    const [row] = await rowsOf(
      db,
      CHARGE,
      sql`
      with charged as (
        insert into caller_budget as budget (caller, whole_at)
        values (${caller}, ${now} + ${span(seconds)})
        on conflict (caller) do update set whole_at = ${after}
          where ${after} <= ${now} + ${span(window)}
        returning whole_at, written
      )
      select ${left} as "secondsToWhole", true as "isCharged", written::text from charged
      union all
      select ${left}, false, written::text from caller_budget
      where caller = ${caller} and not exists (select from charged)`,
    );
    // Between the two reads the row was swept: then the budget is whole.
    return row ?? { secondsToWhole: 0, isCharged: false, written: null };
  },

  /** Gives `seconds` back of what was taken; answers the seconds until the budget is whole. */
  async giveBack(
    db: Queryable,
    { caller, seconds }: { caller: string; seconds: number },
  ): Promise<number> {
    const now = sql`clock_timestamp()`;
    const [row] = await rowsOf(
      db,
      { secondsToWhole: "number" },
      sql`
      update caller_budget
      set whole_at = greatest(${now}, whole_at - make_interval(secs => ${seconds}::float8))
      where caller = ${caller}
      returning greatest(0, extract(epoch from whole_at - ${now}))::float8 as "secondsToWhole"`,
    );
    // Swept since: then the budget is whole.
    return row?.secondsToWhole ?? 0;
  },

  /** Notes that the caller has written now: a replica that is not yet as far answers others alone. */
  async noteWrite(db: Queryable, caller: string): Promise<void> {
    await sql`
      insert into caller_budget as budget (caller, whole_at, written)
      values (${caller}, clock_timestamp(), ${logPosition})
      on conflict (caller) do update set written = greatest(budget.written, excluded.written)`.execute(
      db.kysely,
    );
  },

  /** Removes budgets that have been whole for an hour. */
  async sweep({ kysely }: Queryable): Promise<void> {
    await kysely
      .deleteFrom("caller_budget")
      .where("whole_at", "<", sql<Date>`clock_timestamp() - interval '1 hour'`)
      .execute();
  },
};
