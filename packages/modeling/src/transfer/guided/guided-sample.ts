import { choose } from "../../random/choose.ts";
import type { Rng } from "../../random/rng.ts";
import { type Configuration, encode, type Matrix, type Sample } from "../../space/index.ts";
import { type TransferTask, targetSample } from "../strategy.ts";
import { nearestToSource } from "./nearest-to-source.ts";
import type { SourceTerm } from "./source-terms.ts";

export interface GuidedSampleSettings {
  /** Share of the sample that explores. */
  readonly epsilon: number;
}

/** Candidates looked at per step; more change little and cost a scan each. */
const LOOKED_AT = 200;

/**
 * Measures the target where the sources' terms say it matters, one configuration at a time. To
 * exploit, the term that is due (terms are taken in proportion to their influence) asks for the
 * combination of high and low levels of its options that was measured least; of random candidates
 * the one that has it most clearly is measured, whatever its other options are. To explore, see
 * `nearestToSource`.
 */
export function* guidedSample(
  task: TransferTask,
  terms: readonly SourceTerm[],
  settings: GuidedSampleSettings,
  rng: Rng,
): Generator<readonly Configuration[], Sample, Float64Array> {
  const { candidates, budget } = task;
  const z = towardsEnds(encode(task.space, candidates));
  const isMeasured = new Uint8Array(candidates.length);
  const chosen: number[] = [];
  const values: number[] = [];
  const used = new Float64Array(terms.length);
  const seen = terms.map(({ columns }) => new Float64Array(2 ** columns.length));
  const draw = rng.fork("draw");
  while (chosen.length < budget) {
    const looked = unmeasured(isMeasured, candidates.length - chosen.length, draw);
    let next: number;
    if (terms.length === 0 || draw.next() < settings.epsilon) {
      next = nearestToSource(task, looked.slice(0, 50), values);
    } else {
      const due = largest(terms.map(({ share }, t) => (share + 1e-9) / (1 + used[t]!)));
      used[due]! += 1;
      const cell = largest(seen[due]!.map((count) => -count));
      next = clearest(z, looked, terms[due]!.columns, cell);
    }
    isMeasured[next] = 1;
    chosen.push(next);
    terms.forEach(({ columns }, t) => {
      seen[t]![cellOf(z, next, columns)]! += 1;
    });
    const [value] = yield [candidates[next]!];
    values.push(value!);
  }
  const measured = chosen.map((index) => candidates[index]!);
  return targetSample(task, measured, Float64Array.from(values));
}

/** Columns scaled to −1 … 1 by the levels that occur; constant columns are 0. */
function towardsEnds(x: Matrix): Matrix {
  const { columns } = x;
  const low = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  x.data.forEach((value, k) => {
    low[k % columns] = Math.min(low[k % columns]!, value);
    high[k % columns] = Math.max(high[k % columns]!, value);
  });
  const data = x.data.map((value, k) => {
    const range = high[k % columns]! - low[k % columns]!;
    return range > 0 ? (2 * (value - low[k % columns]!)) / range - 1 : 0;
  });
  return { ...x, data };
}

/** Random unmeasured candidates, at most `LOOKED_AT`. */
function unmeasured(isMeasured: Uint8Array, left: number, rng: Rng): Int32Array {
  const all = Int32Array.from(isMeasured.keys()).filter((index) => isMeasured[index] === 0);
  return choose(left, Math.min(left, LOOKED_AT), rng).map((place) => all[place]!);
}

/** Which options of a term are at their high end, as bits. */
function cellOf(z: Matrix, row: number, columns: readonly number[]): number {
  return columns.reduce((bits, j, b) => bits | (z.data[row * z.columns + j]! > 0 ? 1 << b : 0), 0);
}

/** The looked-at row that lies farthest in the wanted cell; the first of equals. */
function clearest(z: Matrix, looked: Int32Array, columns: readonly number[], cell: number): number {
  let best = looked[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const row of looked) {
    let sum = 0;
    columns.forEach((j, b) => {
      sum += ((cell >> b) & 1 ? 1 : -1) * z.data[row * z.columns + j]!;
    });
    if (sum > most + 1e-12) {
      most = sum;
      best = row;
    }
  }
  return best;
}

function largest(values: ArrayLike<number>): number {
  let at = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[at]!) at = k;
  return at;
}
