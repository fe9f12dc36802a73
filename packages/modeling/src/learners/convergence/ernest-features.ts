import type { Matrix } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";

/**
 * Features 1, 1/p, ln p, p of the degree of parallelism (Ernest, Venkataraman et al., NSDI 2016, §4):
 * serial work, divided work, tree-shaped communication, all-to-one communication. p ≥ 1 each → n×4.
 */
export function ernestFeatures(parallelism: ArrayLike<number>): Matrix {
  const data = new Float64Array(parallelism.length * 4);
  for (let i = 0; i < parallelism.length; i++) {
    const p = numberAt(parallelism, i);
    data.set([1, 1 / p, Math.log(p), p], i * 4);
  }
  return { rows: parallelism.length, columns: 4, data };
}
