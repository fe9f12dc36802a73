import type { CellBatch } from "./evaluation-request.ts";

/** Most repeats in a batch: a thread that is told to stop has not more than these to lose. */
const REPEATS_MAX = 10;
/** What is left is divided into so many batches per thread, so that all end at about the same time. */
const SHARES = 8;

/** Work of a queue: some repeats of cells about one table, and whatever belongs to them. */
export interface QueuedWork {
  readonly cells: readonly CellBatch[];
}

/** A batch and the work that it is of. */
export interface Taken<Work> {
  readonly work: Work;
  readonly batch: CellBatch;
}

/**
 * Batches for threads to take. A thread stays with a work until nothing of that is left, then begins
 * the largest that nobody has begun, then helps with the largest: what it keeps about a table (models
 * of the sources) is computed by as few threads as can be. In a work the largest budgets come first,
 * because they take longest; batches have ten repeats at most, fewer towards the end of everything.
 */
export class BatchQueue<Work extends QueuedWork> {
  readonly #lines: readonly Line<Work>[];
  readonly #ofThread = new Map<number, Line<Work>>();
  readonly #threadCount: number;

  constructor(works: readonly Work[], threadCount: number) {
    this.#lines = works.map((work) => new Line(work));
    this.#threadCount = threadCount;
  }

  /** Repeats that nobody took yet. */
  get left(): number {
    return this.#lines.reduce((sum, line) => sum + line.left, 0);
  }

  /**
   * The next batch of a thread; undefined when there is none.
   * @param thread its number; batches of one thread have to be computed in the order taken.
   */
  take(thread: number): Taken<Work> | undefined {
    const line = this.#lineOf(thread);
    if (line === undefined) return undefined;
    this.#ofThread.set(thread, line);
    const share = Math.ceil(this.left / (SHARES * this.#threadCount));
    return { work: line.work, batch: line.take(Math.min(share, REPEATS_MAX)) };
  }

  #lineOf(thread: number): Line<Work> | undefined {
    const own = this.#ofThread.get(thread);
    if (own !== undefined && own.left > 0) return own;
    const begun = new Set(this.#ofThread.values());
    const open = this.#lines.filter((line) => line.left > 0);
    const fresh = open.filter((line) => !begun.has(line));
    return (fresh.length > 0 ? fresh : open).toSorted((a, b) => b.weight - a.weight)[0];
  }
}

/** One work, of which batches are taken from the front. */
class Line<Work extends QueuedWork> {
  readonly work: Work;
  /** With repeats that nobody took; the next one last. */
  readonly #cells: CellBatch[];
  left: number;
  /** About how long the rest takes, in no unit. */
  weight: number;

  constructor(work: Work) {
    this.work = work;
    this.#cells = work.cells
      .filter(({ repeats }) => repeats.length > 0)
      .sort((a, b) => b.task.budget - a.task.budget)
      .reverse();
    this.left = this.#cells.reduce((sum, { repeats }) => sum + repeats.length, 0);
    this.weight = this.#cells.reduce((sum, cell) => sum + weightOf(cell), 0);
  }

  /** At most `size` repeats of the next cell; for a line that has some. */
  take(size: number): CellBatch {
    const cell = this.#cells.pop() as CellBatch;
    const rest = { ...cell, repeats: cell.repeats.slice(size) };
    if (rest.repeats.length > 0) this.#cells.push(rest);
    const batch = { ...cell, repeats: cell.repeats.slice(0, size) };
    this.left -= batch.repeats.length;
    this.weight -= weightOf(batch);
    return batch;
  }
}

function weightOf({ task, repeats }: CellBatch): number {
  return repeats.length * (1 + task.budget);
}
