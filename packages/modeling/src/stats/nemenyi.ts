import { normalCdf } from "./normal-cdf.ts";

/**
 * Critical difference of mean ranks (Nemenyi, 1963; Demšar, JMLR 2006, §3.2.2): two of k treatments
 * differ over n blocks when their mean ranks differ by more than q √(k (k + 1) / 6n), q being the
 * quantile of the studentised range with infinite degrees of freedom over √2.
 * @param alpha 0.05 by default.
 */
export function nemenyi(k: number, n: number, alpha = 0.05): number {
  if (k < 2 || n < 1) throw new RangeError(`no critical difference of ${k} ranks over ${n} blocks`);
  let low = 0;
  let high = 20;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (1 - rangeCdf(middle, k) > alpha) low = middle;
    else high = middle;
  }
  return (low / Math.SQRT2) * Math.sqrt((k * (k + 1)) / (6 * n));
}

/** P(range of k standard normals ≤ q) = k ∫ φ(z) (Φ(z + q) − Φ(z))^(k−1) dz, by Simpson's rule. */
function rangeCdf(q: number, k: number): number {
  const steps = 400;
  const from = -8 - q;
  const width = (16 + q) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const z = from + i * width;
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    const value = density * (normalCdf(z + q) - normalCdf(z)) ** (k - 1);
    sum += value * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  }
  return (k * sum * width) / 3;
}
