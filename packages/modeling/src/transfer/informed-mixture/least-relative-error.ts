import { normalCdf } from "../../stats/normal-cdf.ts";

const STEPS = 60;
const ENOUGH = 1e-7;

/**
 * z whose answer ŷ = exp(z) has the least expected |ŷ − y| / y when ln y is a mixture of normal laws:
 * means m_k, variances v_k > 0, shares s_k ≥ 0 (not all 0; any sum). Weighing a law by 1/y moves its
 * mean to m_k − v_k and its share to q_k ∝ s_k exp(−m_k + v_k/2), so z is the median of that mixture:
 * Σ q_k Φ((z − m_k + v_k) / √v_k) = ½ Σ q_k. It lies between the least and the greatest m_k − v_k; of
 * one law it is m − v. By Newton's steps within a bracket, to 1e-7.
 */
export function leastRelativeError(
  means: ArrayLike<number>,
  variances: ArrayLike<number>,
  shares: ArrayLike<number>,
): number {
  const count = means.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    if (!((shares[k] as number) > 0)) continue;
    const center = (means[k] as number) - (variances[k] as number);
    low = Math.min(low, center);
    high = Math.max(high, center);
    top = Math.max(top, 0.5 * (variances[k] as number) - (means[k] as number));
  }
  let total = 0;
  let z = 0;
  const shifted = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    if (!((shares[k] as number) > 0)) continue;
    const tilt = 0.5 * (variances[k] as number) - (means[k] as number) - top;
    const q = (shares[k] as number) * Math.exp(tilt);
    shifted[k] = q;
    total += q;
    z += q * ((means[k] as number) - (variances[k] as number));
  }
  z /= total;
  for (let step = 0; step < STEPS && high - low > ENOUGH; step++) {
    let below = -0.5 * total;
    let slope = 0;
    for (let k = 0; k < count; k++) {
      const q = shifted[k] as number;
      if (q === 0) continue;
      const deviation = Math.sqrt(variances[k] as number);
      const t = (z - (means[k] as number)) / deviation + deviation;
      below += q * normalCdf(t);
      slope += (q * Math.exp(-0.5 * t * t)) / (deviation * Math.sqrt(2 * Math.PI));
    }
    if (below > 0) high = z;
    else low = z;
    const next = z - below / slope;
    const isInside = next > low && next < high;
    if (isInside && Math.abs(next - z) <= ENOUGH) return next;
    z = isInside ? next : 0.5 * (low + high);
  }
  return z;
}
