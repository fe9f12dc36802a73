import type { Rng } from "../../random/index.ts";

/**
 * Draws the columns that a node looks at, with scikit-learn's meaning of max_features: columns are
 * drawn without replacement; one that is constant in the node counts as drawn but offers no split;
 * drawing goes on past `wanted` until one column varies. With wanted = p nothing is drawn at random.
 */
export class ColumnDraw {
  readonly #wanted: number;
  readonly #order: Int32Array;
  /** The varying columns of the last draw, in the order drawn; the first `count` entries. */
  readonly drawn: Int32Array;
  count = 0;

  constructor(columns: number, wanted: number) {
    this.#wanted = wanted;
    this.#order = Int32Array.from({ length: columns }, (_, j) => j);
    this.drawn = new Int32Array(columns);
  }

  /** Forgets the order of earlier trees, so that a tree depends on its own seed only. */
  reset(): void {
    for (let j = 0; j < this.#order.length; j++) this.#order[j] = j;
  }

  /** varies: 1 for columns with two levels or more in the node. */
  draw(varies: Uint8Array, rng: Rng): void {
    const order = this.#order;
    const p = order.length;
    this.count = 0;
    if (this.#wanted >= p) {
      for (let j = 0; j < p; j++) if (varies[j] === 1) this.drawn[this.count++] = j;
      return;
    }
    for (let visited = 0; visited < p; visited++) {
      if (visited >= this.#wanted && this.count > 0) break;
      const at = visited + rng.integer(p - visited);
      const column = order[at] as number;
      order[at] = order[visited] as number;
      order[visited] = column;
      if (varies[column] === 1) this.drawn[this.count++] = column;
    }
  }
}
