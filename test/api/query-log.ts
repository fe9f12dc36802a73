import type { Database } from "@perfatlas/db";
import { type KyselyPlugin, PostgresQueryCompiler } from "kysely";

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
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      texts.push(compiler.compileQuery(node, queryId).sql.trim().replaceAll(/\n\s+/g, "\n"));
      return node;
    },
    transformResult: async ({ result }) => result,
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
