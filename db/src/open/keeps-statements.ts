import pg, { DatabaseError } from "pg";
import { CONNECT_MS } from "./postgres-settings.ts";

/** SQLSTATEs of names that mean another statement, or none, on the connection that a pooler lends. */
const CONFUSED = /^(42P05|26000|08P01)$/;

/**
 * Whether statements that have names can be asked of the server through whatever pooler stands before it; undefined when
 * two connections did not meet on one of the server's, which alone tells.
 */
export async function keepsStatements(url: string): Promise<boolean | undefined> {
  const clients = [0, 1].map(
    () =>
      new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_MS,
        query_timeout: CONNECT_MS,
      }),
  );
  const processes: unknown[] = [];
  try {
    for (const [index, client] of clients.entries()) {
      client.on("error", () => {});
      await client.connect();
      const text = `select pg_backend_pid() as process, ${index} as place`;
      const { rows } = await client.query({ name: "perfatlas_named", text });
      if (rows[0]?.place !== index) return false;
      processes.push(rows[0]?.process);
    }
  } catch (error) {
    if (error instanceof DatabaseError && CONFUSED.test(error.code ?? "")) return false;
    throw error;
  } finally {
    for (const client of clients) await client.end().catch(() => {});
  }
  return processes[0] === processes[1] ? true : undefined;
}
