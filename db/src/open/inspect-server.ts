import pg from "pg";
import { DatabaseUnavailableError } from "./database-unavailable-error.ts";
import { CONNECT_MS, isPooled, placeOf } from "./postgres-settings.ts";

/** What a server says of itself and of the registry in it. */
export interface InspectedServer {
  /** host:port. */
  readonly place: string;
  /** "15.18"; its number as PostgreSQL counts, 150018. */
  readonly version: string;
  readonly versionNumber: number;
  /** Milliseconds by which its clock is ahead of this machine's; negative: behind. */
  readonly clockAheadMs: number;
  /** Number of the newest migration; 0 where no registry is. */
  readonly schema: number;
  /** A replica, which only reads. */
  readonly isReplica: boolean;
  /** A pooler stands before it. */
  readonly isBehindPooler: boolean;
  /** Whether it takes transactions; a pooler of single statements does not. */
  readonly hasTransactions: boolean;
  /** Whether it ends statements that run for too long. */
  readonly hasDeadlines: boolean;
  /** Names under which programs are connected to this database now. */
  readonly programs: readonly string[];
}

/** Milliseconds that are asked for as the deadline of statements; a pooler may swallow it. */
const DEADLINE_MS = 30_000;

/**
 * Asks a PostgreSQL server about itself over a connection of its own; changes nothing.
 * @throws DatabaseUnavailableError when it does not answer or does not let us in.
 */
export async function inspectServer(url: string): Promise<InspectedServer> {
  const place = placeOf(url);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
    ...(!isPooled(url) && { statement_timeout: DEADLINE_MS }),
  });
  // What ends the connection is told by the query that it ends.
  client.on("error", () => {});
  try {
    await client.connect();
    return { place, ...(await inspected(client)) };
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    // The system says its codes twice; the server's own say nothing to a reader.
    const why = code?.startsWith("E") === true ? code : message;
    // A code of SQL is an answer; so is that the driver lacks the password that it was asked for.
    const isAnswer = /^[0-9A-Z]{5}$/.test(code ?? "") || message.startsWith("SASL");
    const says = isAnswer
      ? `PostgreSQL at ${place} refuses: ${message}`
      : `no PostgreSQL answers at ${place}: ${why}`;
    throw new DatabaseUnavailableError(says, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

async function inspected(client: pg.Client): Promise<Omit<InspectedServer, "place">> {
  const sent = Date.now();
  const { rows } = await client.query<Inspected>(
    `
    select current_setting('server_version') as version,
      current_setting('server_version_num')::integer as "versionNumber",
      (extract(epoch from clock_timestamp()) * 1000)::float8 as "now",
      pg_is_in_recovery() as "isReplica",
      pg_backend_pid() <> $1 as "isBehindPooler",
      current_setting('statement_timeout') <> '0' as "hasDeadlines",
      to_regclass('schema_migration') is not null as "isRegistry",
      array(select distinct application_name from pg_stat_activity
        where datname = current_database() and application_name like 'perfatlas%') as programs`,
    [(client as unknown as { readonly processID: number }).processID],
  );
  const halfway = (sent + Date.now()) / 2;
  const [{ now, isRegistry, ...said } = NOTHING] = rows;
  const schema = isRegistry
    ? await client.query<{ readonly schema: number }>(
        "select coalesce(max(number), 0)::integer as schema from schema_migration",
      )
    : undefined;
  const hasTransactions = await client.query("begin").then(
    () => true,
    () => false,
  );
  if (hasTransactions) await client.query("rollback");
  const newest = schema?.rows[0]?.schema ?? 0;
  return { ...said, hasTransactions, clockAheadMs: now - halfway, schema: newest };
}

interface Inspected {
  readonly version: string;
  readonly versionNumber: number;
  readonly now: number;
  readonly isReplica: boolean;
  readonly isBehindPooler: boolean;
  readonly hasDeadlines: boolean;
  readonly isRegistry: boolean;
  readonly programs: readonly string[];
}

const NOTHING: Inspected = {
  version: "",
  versionNumber: 0,
  now: 0,
  isReplica: false,
  isBehindPooler: false,
  hasDeadlines: false,
  isRegistry: false,
  programs: [],
};
