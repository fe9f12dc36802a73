import type { Matrix } from "../../space/index.ts";

/** What is believed about the target before anything is measured there. */
export interface DesignPrior {
  /** p: the first columns are options, the rest what sources say. */
  readonly optionCount: number;
  /** Per option its weight in the linear part, mean over the sources. */
  readonly linear: Float64Array;
  /** Per option its relevance in the interactions that the sources have, mean over the sources. */
  readonly relevance: Float64Array;
  /** Prior variance of those interactions, mean over the sources. */
  readonly interaction: number;
}

/** Variance of the noise, in standardised units. */
const NOISE = 0.05;

/**
 * Chooses `count` of the rows of u (m×d inputs: p options, then what K sources say) so that the
 * variance that is left, summed over all m rows, is small: repeatedly the row that explains most of it,
 * argmax Σ_x k_n(x, c)² / (k_n(c, c) + noise), on which the covariance k_n is then conditioned
 * (integrated variance, as active learning Cohn; Seo et al., IJCNN 2000). No value of the target is
 * needed. The covariance says what sources taught: which options they saw matter, alone and together,
 * and that the target is close to what they say. O(m² (d + count)).
 * @returns row numbers in the order chosen; count is at most m.
 */
export function chosenSample(u: Matrix, prior: DesignPrior, count: number): Int32Array {
  const m = u.rows;
  const k = priorCovariance(u, prior);
  const isOpen = new Uint8Array(m).fill(1);
  const chosen = new Int32Array(count);
  const gains = new Float64Array(m);
  for (let i = 0; i < m; i++) gains[i] = squares(k, i, m);
  for (let picked = 0; picked < count; picked++) {
    let best = -1;
    let most = -1;
    for (let c = 0; c < m; c++) {
      if (isOpen[c] === 0) continue;
      const gain = (gains[c] as number) / ((k[c * m + c] as number) + NOISE);
      if (gain > most) {
        most = gain;
        best = c;
      }
    }
    chosen[picked] = best;
    isOpen[best] = 0;
    if (picked + 1 < count) condition(k, gains, best, m);
  }
  return chosen;
}

function squares(k: Float64Array, row: number, m: number): number {
  let sum = 0;
  for (let at = row * m; at < (row + 1) * m; at++) sum += (k[at] as number) ** 2;
  return sum;
}

/** k := k − k_c k_c' / (k_cc + noise), with the sums of squares of its rows. */
function condition(k: Float64Array, gains: Float64Array, c: number, m: number): void {
  const known = k.slice(c * m, (c + 1) * m);
  const factor = 1 / ((known[c] as number) + NOISE);
  for (let i = 0; i < m; i++) {
    const share = factor * (known[i] as number);
    const from = i * m;
    let sum = 0;
    for (let j = 0; j < m; j++) {
      const value = (k[from + j] as number) - share * (known[j] as number);
      k[from + j] = value;
      sum += value * value;
    }
    gains[i] = sum;
  }
}

/**
 * 2 + Σ over options (0.3 l + 0.001) u u' + 0.3 Σ s s' / 2K + 0.3 f Matérn(w; options) + 0.2 Matérn(1 on
 * options, 0.1 on sources): m×m.
 */
function priorCovariance(u: Matrix, prior: DesignPrior): Float64Array {
  const { rows: m, columns: d, data } = u;
  const p = prior.optionCount;
  const weights = Float64Array.from({ length: d }, (_, j) =>
    j < p ? 0.3 * (prior.linear[j] as number) + 0.001 : 0.3 / Math.max(1, d - p),
  );
  const k = new Float64Array(m * m);
  for (let a = 0; a < m; a++) {
    for (let b = a; b < m; b++) {
      let product = 0;
      let inner = 0;
      let outer = 0;
      for (let j = 0; j < d; j++) {
        const left = data[a * d + j] as number;
        const right = data[b * d + j] as number;
        product += (weights[j] as number) * left * right;
        const squared = (left - right) * (left - right);
        if (j < p) {
          inner += (prior.relevance[j] as number) * squared;
          outer += squared;
        } else outer += 0.1 * squared;
      }
      const value = 2 + product + 0.3 * prior.interaction * matern52(inner) + 0.2 * matern52(outer);
      k[a * m + b] = value;
      k[b * m + a] = value;
    }
  }
  return k;
}

function matern52(squared: number): number {
  const r = Math.sqrt(5 * squared);
  return (1 + r + (r * r) / 3) * Math.exp(-r);
}
