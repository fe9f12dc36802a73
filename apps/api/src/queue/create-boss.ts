import type { Database } from "@perfatlas/db";
import { type ConstructorOptions, PgBoss } from "pg-boss";

/** Schema that pg-boss keeps its tables in. */
const SCHEMA = "pgboss";

/** Seconds after which a job of a silent worker is taken again; 10 is pg-boss's least. */
export const HEARTBEAT_SECONDS = 10;

/**
 * pg-boss over the registry. On PGlite there is one connection: every statement goes through the
 * database's own gate. On PostgreSQL it gets connections of its own where the address is known.
 */
export function createBoss(database: Database, connectionString: string | undefined): PgBoss {
  const common: ConstructorOptions = {
    schema: SCHEMA,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  };
  if (database.engine === "postgresql" && connectionString !== undefined) {
    return new PgBoss({
      ...common,
      connectionString,
      max: 4,
      application_name: "perfatlas-jobs",
      superviseIntervalSeconds: 2,
      monitorIntervalSeconds: 2,
    });
  }
  return new PgBoss({
    ...common,
    backend: database.engine === "pglite" ? "pglite" : "postgres",
    db: {
      executeSql: async (text, values) => ({
        rows: (await database.rawQuery(text, values ?? [])).rows,
      }),
    },
    superviseIntervalSeconds: database.engine === "pglite" ? 60 : 2,
    monitorIntervalSeconds: database.engine === "pglite" ? 60 : 2,
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
