import type { Database } from "@perfatlas/db";
import { type KyselyPlugin, PostgresQueryCompiler, type QueryId } from "kysely";

/** A registry that remembers the text of every query that goes through Kysely. */
export interface LoggedDatabase {
  readonly database: Database;
  /** The queries since the last call, without indentation. */
  take(): readonly string[];
}

/** Wraps a registry; parameters stand in the texts as $1, $2, …, values do not. */
export function logQueries(database: Database): LoggedDatabase {
  const compiler = new PostgresQueryCompiler();
  let texts: string[] = [];
  // Parts of queries are transformed, too, and never executed.
  const made = new WeakMap<QueryId, string>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const { sql } = compiler.compileQuery(node, queryId);
      made.set(queryId, sql.trim().replaceAll(/\n\s+/g, "\n"));
      return node;
    },
    async transformResult({ queryId, result }) {
      texts.push(made.get(queryId) ?? "");
      return result;
    },
  };
  return {
    database: {
      ...database,
      kysely: database.kysely.withPlugin(plugin),
      until(signal) {
        const handle = database.until(signal);
        return { ...handle, kysely: handle.kysely.withPlugin(plugin) };
      },
    },
    take() {
      const taken = texts;
      texts = [];
      return taken;
    },
  };
}
