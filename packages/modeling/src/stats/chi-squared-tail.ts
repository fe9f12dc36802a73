import { logGamma } from "./log-gamma.ts";

/**
 * P(χ² with `degrees` > x): the regularised upper incomplete gamma function (Press et al.,
 * Numerical Recipes, incomplete gamma function).
 */
export function chiSquaredTail(x: number, degrees: number): number {
  if (!(x > 0)) return 1;
  const a = degrees / 2;
  const half = x / 2;
  const scale = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 10_000 && term > 1e-16 * sum; k++) {
      term *= half / (a + k);
      sum += term;
    }
    return Math.max(0, 1 - scale * sum);
  }
  // Lentz's form of the continued fraction.
  let b = half + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return scale * h;
}
