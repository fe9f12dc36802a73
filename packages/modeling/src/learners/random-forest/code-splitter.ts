import type { Rng } from "../../random/index.ts";
import { BestSplits } from "./best-splits.ts";
import type { CodedColumns } from "./coded-columns.ts";
import { ColumnDraw } from "./column-draw.ts";
import type { Splitter, TreeRows } from "./splitter.ts";

/** Splits on codes, for columns with many levels: a histogram, or a sort where levels outnumber rows. */
export class CodeSplitter implements Splitter {
  column = 0;
  splitCode = 0;
  readonly #coded: CodedColumns;
  readonly #draw: ColumnDraw;
  readonly #best: BestSplits;
  readonly #varies: Uint8Array;
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  readonly #keys: Float64Array;
  readonly #spareRow: Int32Array;
  readonly #spareCount: Float64Array;
  readonly #spareSum: Float64Array;
  #tree!: TreeRows;

  constructor(coded: CodedColumns, wanted: number, minLeaf: number) {
    const { rows, columns, levels, thresholdCount } = coded;
    const most = levels.reduce((largest, { length }) => Math.max(largest, length), 1);
    this.#coded = coded;
    this.#draw = new ColumnDraw(columns, wanted);
    this.#best = new BestSplits(minLeaf, thresholdCount);
    this.#varies = new Uint8Array(columns);
    this.#counts = new Float64Array(most);
    this.#sums = new Float64Array(most);
    this.#keys = new Float64Array(rows);
    this.#spareRow = new Int32Array(rows);
    this.#spareCount = new Float64Array(rows);
    this.#spareSum = new Float64Array(rows);
  }

  start(tree: TreeRows): void {
    this.#tree = tree;
    this.#draw.reset();
  }

  find(from: number, to: number, rng: Rng): boolean {
    const { codes, columns } = this.#coded;
    const { row, count, sum } = this.#tree;
    const varies = this.#varies.fill(0);
    let any = false;
    for (let j = 0; j < columns; j++) {
      const first = codes[(row[from] as number) * columns + j];
      for (let i = from + 1; i < to && varies[j] === 0; i++) {
        if (codes[(row[i] as number) * columns + j] !== first) varies[j] = 1;
      }
      any ||= varies[j] === 1;
    }
    if (!any) return false;
    let counts = 0;
    let sums = 0;
    for (let i = from; i < to; i++) {
      counts += count[i] as number;
      sums += sum[i] as number;
    }
    this.#best.start(counts, sums);
    this.#draw.draw(varies, rng);
    for (let k = 0; k < this.#draw.count; k++) {
      const column = this.#draw.drawn[k] as number;
      const levelCount = (this.#coded.levels[column] as Float64Array).length;
      if (levelCount <= 4 * (to - from)) this.#offerHistogram(column, levelCount, from, to);
      else this.#offerSorted(column, from, to);
    }
    const index = this.#best.choose(rng);
    if (index < 0) return false;
    this.column = this.#best.columnAt(index);
    this.splitCode = this.#best.codeAt(index);
    return true;
  }

  #offerHistogram(column: number, levelCount: number, from: number, to: number): void {
    const { codes, columns } = this.#coded;
    const { row, count, sum } = this.#tree;
    const counts = this.#counts.fill(0, 0, levelCount);
    const sums = this.#sums.fill(0, 0, levelCount);
    let total = 0;
    let totalSum = 0;
    for (let i = from; i < to; i++) {
      const code = codes[(row[i] as number) * columns + column] as number;
      counts[code] = (counts[code] as number) + (count[i] as number);
      sums[code] = (sums[code] as number) + (sum[i] as number);
      total += count[i] as number;
      totalSum += sum[i] as number;
    }
    for (let code = 0; code < levelCount; code++) {
      if (counts[code] === 0) continue;
      total -= counts[code] as number;
      totalSum -= sums[code] as number;
      if (total === 0) return;
      if (code < levelCount - 1) this.#best.offer(column, code, total, totalSum);
    }
  }

  #offerSorted(column: number, from: number, to: number): void {
    const { codes, columns, rows } = this.#coded;
    const { row, count, sum } = this.#tree;
    const keys = this.#keys.subarray(0, to - from);
    let total = 0;
    let totalSum = 0;
    for (let i = from; i < to; i++) {
      const code = codes[(row[i] as number) * columns + column] as number;
      keys[i - from] = code * rows + (i - from);
      total += count[i] as number;
      totalSum += sum[i] as number;
    }
    keys.sort();
    for (let k = 0; k < keys.length; k++) {
      const code = Math.floor((keys[k] as number) / rows);
      const at = from + ((keys[k] as number) % rows);
      total -= count[at] as number;
      totalSum -= sum[at] as number;
      if (total === 0) return;
      if (Math.floor((keys[k + 1] as number) / rows) !== code) {
        this.#best.offer(column, code, total, totalSum);
      }
    }
  }

  partition(from: number, to: number): number {
    const { codes, columns } = this.#coded;
    const { row, count, sum } = this.#tree;
    let left = from;
    let right = 0;
    for (let i = from; i < to; i++) {
      const code = codes[(row[i] as number) * columns + this.column] as number;
      if (code <= this.splitCode) {
        row[left] = row[i] as number;
        count[left] = count[i] as number;
        sum[left] = sum[i] as number;
        left++;
      } else {
        this.#spareRow[right] = row[i] as number;
        this.#spareCount[right] = count[i] as number;
        this.#spareSum[right] = sum[i] as number;
        right++;
      }
    }
    for (let i = 0; i < right; i++) {
      row[left + i] = this.#spareRow[i] as number;
      count[left + i] = this.#spareCount[i] as number;
      sum[left + i] = this.#spareSum[i] as number;
    }
    return left;
  }
}
