import type { Database } from "@perfatlas/db";
import { PgBoss } from "pg-boss";

/** Schema that pg-boss keeps its tables in. */
const SCHEMA = "pgboss";

/** Seconds after which a job of a silent worker is taken again; 10 is pg-boss's least. */
export const HEARTBEAT_SECONDS = 10;

/**
 * pg-boss over a database's own gate: on PGlite there is one connection, on PostgreSQL its statements
 * get the deadlines and the new connections that all others get.
 */
export function createBoss(database: Database): PgBoss {
  const lookSeconds = database.engine === "pglite" ? 60 : 2;
  return new PgBoss({
    schema: SCHEMA,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    backend: database.engine === "pglite" ? "pglite" : "postgres",
    db: { executeSql: (text, values) => database.rawQuery(text, values ?? []) },
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
  });
}

/** How the queue of one kind behaves. */
export function queueOptions(engine: Database["engine"]) {
  return {
    // Failures are the handler's to report and are never tried again; what is tried again is a job
    // whose process died or stopped. That many deaths mean that the job kills its process.
    retryLimit: 5,
    retryDelay: 0,
    expireInSeconds: 23 * 3600,
    deleteAfterSeconds: 30 * 24 * 3600,
    retentionSeconds: 30 * 24 * 3600,
    // An embedded database has no second process: whoever opens it knows that the first one died.
    ...(engine === "pglite" ? {} : { heartbeatSeconds: HEARTBEAT_SECONDS }),
  };
}
