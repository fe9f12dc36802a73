import type { Rng } from "../../random/index.ts";
import { ROW, weightOf } from "./splitter.ts";

/** Keeps the best split offered so far, and every split that ties with it. */
export class BestSplits {
  readonly #minLeaf: number;
  readonly #columns: Int32Array;
  readonly #codes: Int32Array;
  #gain = Number.NEGATIVE_INFINITY;
  #tied = 0;
  #count = 0;
  #sum = 0;

  constructor(minLeaf: number, thresholdCount: number) {
    this.#minLeaf = minLeaf;
    this.#columns = new Int32Array(thresholdCount + 1);
    this.#codes = new Int32Array(thresholdCount + 1);
  }

  /** Starts a node with its packed count and its sum. */
  start(count: number, sum: number): void {
    this.#gain = Number.NEGATIVE_INFINITY;
    this.#tied = 0;
    this.#count = count;
    this.#sum = sum;
  }

  /** Offers a split by the packed count and the sum of its right side. */
  offer(column: number, code: number, rightCount: number, rightSum: number): void {
    const leftCount = this.#count - rightCount;
    const leftSum = this.#sum - rightSum;
    if (this.#minLeaf > 1) {
      if (leftCount < this.#minLeaf * ROW || rightCount < this.#minLeaf * ROW) return;
    }
    const gain =
      (leftSum * leftSum) / weightOf(leftCount) + (rightSum * rightSum) / weightOf(rightCount);
    if (gain < this.#gain) return;
    if (gain > this.#gain) {
      this.#gain = gain;
      this.#tied = 0;
    }
    this.#columns[this.#tied] = column;
    this.#codes[this.#tied] = code;
    this.#tied++;
  }

  /** One of the best splits: index for `columnAt` and `codeAt`, or −1 when none was offered. */
  choose(rng: Rng): number {
    if (this.#tied === 0) return -1;
    return this.#tied === 1 ? 0 : rng.integer(this.#tied);
  }

  columnAt(index: number): number {
    return this.#columns[index] as number;
  }

  codeAt(index: number): number {
    return this.#codes[index] as number;
  }
}
