import { type RawBuilder, sql } from "kysely";

/** A database of a cluster, as PostgreSQL numbers them; a replica has the numbers of its primary. */
export interface ServerIdentity {
  readonly cluster: string;
  readonly database: string;
}

/** What a server answers as its identity: columns of a select. */
export const serverIdentity: RawBuilder<unknown> = sql`(select system_identifier::text from pg_control_system()) as cluster,
  (select oid::text from pg_database where datname = current_database()) as database`;
