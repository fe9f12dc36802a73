import { CPythonRandom } from "../random/cpython-random.ts";
import { numberAt } from "../space/number-at.ts";
import type { Protocol } from "./suite.ts";

/** Training rows that a protocol gives to a strategy which does not choose its own. */
export interface Split {
  /** Seed of this repeat, recorded with its results. */
  readonly seed: number;
  /** Rows in the order drawn; null when the strategy draws from all rows with its own stream. */
  readonly trainRows: Int32Array | null;
}

/**
 * The split of one repeat.
 *
 * sempl: `random.seed(2k)`, test = `random.sample(rows, N − n)`, train =
 * `random.sample(sorted(rest), n)`, with CPython's generator, bit for bit (Gong & Chen, FSE'24;
 * their repository).
 * @param rows kept row numbers, ascending. SeMPL numbers the kept rows of its file from 0, as the
 * places in this list do.
 * @throws RangeError when budget is above the number of rows.
 */
export function splitRows(
  protocol: Protocol,
  rows: Int32Array,
  budget: number,
  repeat: number,
): Split {
  if (protocol === "unmeasured") return { seed: repeat, trainRows: null };
  const seed = 2 * repeat;
  const random = new CPythonRandom(seed);
  const places = Int32Array.from(rows.keys());
  const isTest = new Uint8Array(rows.length);
  for (const place of random.sample(places, rows.length - budget)) isTest[place] = 1;
  const rest = places.filter((place) => isTest[place] === 0);
  const train = random.sample(rest, budget);
  return { seed, trainRows: Int32Array.from(train, (place) => numberAt(rows, place)) };
}
