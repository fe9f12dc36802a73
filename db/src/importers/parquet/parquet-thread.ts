import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { InputError } from "@perfatlas/modeling/space";
import type { ParquetAnswer, ParquetQuestion } from "./parquet-messages.ts";

/** Bytes that are no Parquet, or a part of it that cannot be read. */
export class MalformedParquetError extends InputError {
  readonly code = "MALFORMED_PARQUET";
  constructor(what: string, file: string) {
    super(
      `the file is no Parquet that can be read: ${what}; legal are whole files, uncompressed or packed by snappy, zstd, gzip or brotli`,
      { file },
    );
  }
}

/** More than is held in memory at once. */
export class ParquetTooLargeError extends InputError {
  readonly code = "PARQUET_TOO_LARGE";
}

/** Megabytes of values and texts that the thread may hold. */
const MEMORY_MB = 1024;
/** Milliseconds of computing for one answer: for any, for each byte of the file, for each of its cells. */
const PATIENCE = { always: 1000, perByte: 1e-4, perCell: 1e-3 };
/** Milliseconds between two looks at what the thread has computed. */
const LOOK = 100;

/**
 * A thread that reads one Parquet file. The library believes what a file states of itself, and a spoilt one can
 * have it count for ever or fill the memory: here it does so beside the process, until its time or memory
 * is over. Time is what the thread has computed, so that a busy machine makes no file a bad one.
 */
export class ParquetThread {
  readonly #worker: Worker;
  readonly #file: string;
  readonly #size: number;
  #cellCount = 0;

  /** Takes `bytes` away from the caller. */
  constructor(bytes: ArrayBuffer, file: string) {
    this.#file = file;
    this.#size = bytes.byteLength;
    this.#worker = new Worker(new URL("./parquet-worker.ts", import.meta.url), {
      workerData: bytes,
      transferList: [bytes],
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
  }

  /** The names of the columns; asked first, and once. @throws MalformedParquetError, ParquetTooLargeError. */
  async columns(): Promise<readonly string[]> {
    const answer = await this.#answer();
    if (!("columns" in answer)) throw this.#refusal(answer);
    this.#cellCount = answer.cellCount;
    return answer.columns;
  }

  /**
   * Texts of the cells of these columns, row after row, some thousand rows at once; the next ones are made
   * while these are taken.
   * @throws MalformedParquetError, ParquetTooLargeError.
   */
  async *cells(columns: readonly string[]): AsyncGenerator<readonly string[]> {
    let next = this.#ask({ columns });
    for (;;) {
      const answer = await next;
      if (!("cells" in answer)) throw this.#refusal(answer);
      const { text, ends } = answer.cells;
      if (ends.length === 0) return;
      next = this.#ask("next");
      // Who takes these may throw, and then nobody asks what became of the next.
      next.catch(() => {});
      yield Array.from(ends, (end, i) => text.slice(ends[i - 1] ?? 0, end));
    }
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(question: ParquetQuestion): Promise<ParquetAnswer> {
    const answer = this.#answer();
    this.#worker.postMessage(question);
    return answer;
  }

  async #answer(): Promise<ParquetAnswer> {
    const done = new AbortController();
    try {
      const [answer] = await Promise.race([
        // An error of the thread, such as that its memory is full, comes out here, too.
        once(this.#worker, "message", { signal: done.signal }),
        this.#patience(done.signal),
      ]);
      return answer as ParquetAnswer;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
      return { tooLarge: `its values need more than ${MEMORY_MB} MB (write smaller row groups)` };
    } finally {
      done.abort();
    }
  }

  /** Ends by an answer when the thread has computed for too long. */
  async #patience(signal: AbortSignal): Promise<[ParquetAnswer]> {
    const most =
      PATIENCE.always + PATIENCE.perByte * this.#size + PATIENCE.perCell * this.#cellCount;
    const before = await this.#computed();
    for (;;) {
      await wait(LOOK, undefined, { signal });
      if ((await this.#computed()) - before > most)
        return [{ malformed: `it was not read within ${(most / 1000).toFixed(1)} s of computing` }];
    }
  }

  /** Milliseconds that the thread has computed; 0 of one that has ended, which says so itself. */
  async #computed(): Promise<number> {
    const { user, system } = await this.#worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
    return (user + system) / 1000;
  }

  #refusal(answer: ParquetAnswer): Error {
    if ("tooLarge" in answer)
      return new ParquetTooLargeError(answer.tooLarge, { file: this.#file });
    const what = "malformed" in answer ? answer.malformed : "an answer is missing";
    return new MalformedParquetError(what, this.#file);
  }
}
