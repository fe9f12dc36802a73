import { type RawBuilder, sql } from "kysely";

/**
 * Up to where the primary's log holds all that readers of it can see: what is flushed; where commits do not wait for
 * that, all of it.
 */
export const logPosition: RawBuilder<string> = sql<string>`(case current_setting('synchronous_commit')
  when 'off' then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end)`;
