import type { Database, LoadedTable } from "@perfatlas/db";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import { evaluationBasis } from "./evaluation-basis.ts";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import { loadTableAtOnce } from "./load-table-at-once.ts";

/** A table as threads get it: the same object every time, for what is computed of it is kept with it. */
export interface ChunkTable {
  readonly loaded: LoadedTable;
  readonly response: ResponseTable;
  readonly basis: string;
}

/** Tables of a job, each loaded once by a process. */
export class ChunkTables {
  readonly #database: Database;
  readonly #tables = new Map<string, Promise<ChunkTable>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UnknownTableError. */
  get(request: EvaluationChunk["table"]): Promise<ChunkTable> {
    const key = keyOf(request);
    let table = this.#tables.get(key);
    if (table === undefined) {
      table = loadTableAtOnce(this.#database, request).then(made);
      this.#tables.set(key, table);
      table.catch(() => this.#tables.delete(key));
    }
    return table;
  }

  /** One that is loaded already. */
  add(request: EvaluationChunk["table"], loaded: LoadedTable): void {
    this.#tables.set(keyOf(request), Promise.resolve(made(loaded)));
  }
}

function keyOf({ dataset, metric }: EvaluationChunk["table"]): string {
  return `${dataset}/${metric}`;
}

/** Only what threads need: it is copied into each. */
function made(loaded: LoadedTable): ChunkTable {
  const { space, metric, configurations, environments, values } = loaded;
  const response = { space, metric, configurations, environments, values };
  return { loaded, response, basis: evaluationBasis(loaded) };
}
