import type { CellBatch } from "./evaluation-request.ts";

/** Most repeats in a batch: a thread that is told to stop has not more than these to lose. */
const REPEATS_MAX = 10;
/** What is left is divided into so many batches per thread, so that all end at about the same time. */
const SHARES = 8;

/** Work of a queue: some repeats of cells, and whatever belongs to them. */
export interface QueuedWork {
  readonly cells: readonly CellBatch[];
}

/**
 * Batches for threads to take: the work in its order, because threads hold one table at a time; in
 * each the largest budgets first, because they take longest; ten repeats at most, fewer towards the
 * end of everything.
 */
export class BatchQueue<Work extends QueuedWork> {
  readonly #places: { readonly work: Work; readonly cell: CellBatch }[];
  readonly #threadCount: number;
  #place = 0;
  /** Repeats of the cell at the place that were given out. */
  #given = 0;
  #left: number;

  constructor(works: readonly Work[], threadCount: number) {
    this.#threadCount = threadCount;
    this.#places = works.flatMap((work) =>
      work.cells.toSorted((a, b) => b.task.budget - a.task.budget).map((cell) => ({ work, cell })),
    );
    this.#left = this.#places.reduce((sum, { cell }) => sum + cell.repeats.length, 0);
  }

  /** Repeats that nobody took yet. */
  get left(): number {
    return this.#left;
  }

  /** The next batch and the work that it is of; undefined when there is none. */
  take(): { readonly work: Work; readonly batch: CellBatch } | undefined {
    const found = this.#places[this.#place];
    if (found === undefined) return undefined;
    const share = Math.ceil(this.#left / (SHARES * this.#threadCount));
    const size = Math.min(share, REPEATS_MAX);
    const repeats = found.cell.repeats.slice(this.#given, this.#given + size);
    this.#given += repeats.length;
    this.#left -= repeats.length;
    if (this.#given >= found.cell.repeats.length) {
      this.#place++;
      this.#given = 0;
    }
    return repeats.length === 0
      ? this.take()
      : { work: found.work, batch: { ...found.cell, repeats } };
  }
}
