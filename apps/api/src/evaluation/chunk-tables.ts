import type { Database } from "@perfatlas/db";
import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import { canonicalJson } from "@perfatlas/wire";
import { evaluationBasis } from "./evaluation-basis.ts";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import { loadSubjectTable, type SubjectTable } from "./load-subject-table.ts";

/** A table as threads get it: the same object every time, for what is computed of it is kept with it. */
export interface ChunkTable {
  readonly loaded: SubjectTable;
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
      table = loadSubjectTable(this.#database, request).then(made);
      this.#tables.set(key, table);
      table.catch(() => this.#tables.delete(key));
    }
    return table;
  }

  /** One that is loaded already. */
  add(request: EvaluationChunk["table"], loaded: SubjectTable): void {
    this.#tables.set(keyOf(request), Promise.resolve(made(loaded)));
  }
}

function keyOf({ dataset, metric, from }: EvaluationChunk["table"]): string {
  return canonicalJson([dataset, metric ?? null, from ?? null]);
}

/** Only what threads need: it is copied into each. */
function made(loaded: SubjectTable): ChunkTable {
  const { digest, environmentIds, ...response } = loaded;
  return { loaded, response, basis: evaluationBasis(loaded) };
}
