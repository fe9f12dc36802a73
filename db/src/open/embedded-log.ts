import { DatabaseUnavailableError } from "./database-unavailable-error.ts";
import { Lifeline } from "./lifeline.ts";
import { StorageError, storageText } from "./storage-error.ts";

/** SQLSTATEs of a disk that is full or broken, and of files that cannot be right. */
const STORAGE_STATES = new Set(["53100", "58030", "58P01", "58P02", "XX001", "XX002"]);

/**
 * What the PostgreSQL in PGlite writes to its log. PGlite's own errors say "Aborted()" or "failed to
 * initialize properly"; the log says why. After a FATAL or a PANIC nothing answers any more, and a
 * question that was on its way is never settled.
 */
export class EmbeddedLog {
  readonly #where: string;
  readonly #life = new Lifeline<DatabaseUnavailableError>();
  #reason: string | undefined;

  /** `where` names the database in messages. */
  constructor(where: string) {
    this.#where = where;
  }

  /** Takes a line of the log; true, so that PGlite does not print it. */
  readonly take = (line: string): true => {
    const said = /\b(?:FATAL|PANIC):\s+(.*)/.exec(line)?.[1];
    const detail = /\bDETAIL:\s+(.*)/.exec(line)?.[1];
    if (said !== undefined) this.#reason = said;
    else if (detail !== undefined && this.#reason !== undefined) this.#reason += `: ${detail}`;
    if (said !== undefined || /^Aborted\(/.test(line)) this.#bury();
    return true;
  };

  /** Why the database answers no more; undefined while it does. */
  get death(): DatabaseUnavailableError | undefined {
    return this.#life.loss;
  }

  /**
   * Asks the database.
   * @throws DatabaseUnavailableError once it has died, StorageError, or what PostgreSQL says.
   */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await this.#life.answered(question);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  /** Why the database could not be opened; `otherwise` says what to do when nothing else does. */
  openingError(error: unknown, otherwise?: string): StorageError {
    return new StorageError(error, this.#where, this.#reason ?? textOf(error), otherwise);
  }

  #translated(error: unknown): unknown {
    // An error of WebAssembly itself: memory that is spent, an abort. Its memory is in no known state.
    if (error instanceof Error && error.name === "RuntimeError") this.#bury(textOf(error));
    if (this.death !== undefined) return this.death;
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    if (code === undefined || !STORAGE_STATES.has(code)) return error;
    return new StorageError(error, this.#where, message ?? code);
  }

  #bury(what = "the database ended itself"): void {
    const why = storageText(`${this.#where} answers no more`, this.#reason ?? what);
    this.#life.lose(new DatabaseUnavailableError(why));
  }
}

/** Error numbers of WebAssembly's system interface, which PGlite's files give alone. */
const NUMBERS: Readonly<Record<number, string>> = {
  2: "EACCES",
  19: "EDQUOT",
  29: "EIO",
  33: "EMFILE",
  41: "ENFILE",
  51: "ENOSPC",
  63: "EPERM",
  69: "EROFS",
};

/** What stands in an error of a foreign part, which may be an object of any kind. */
function textOf(error: unknown): string {
  if (error instanceof Error && error.message !== "") return error.message.split("\n")[0] ?? "";
  const { code, errno } = (error ?? {}) as { readonly code?: unknown; readonly errno?: unknown };
  return NUMBERS[Number(errno)] ?? String(code ?? errno ?? error);
}
