import { ranks } from "./ranks.ts";

/**
 * A12 (Vargha & Delaney, 2000): the probability that a value of `a` is larger than one of `b`, ties
 * counted half. 0.5 is no effect; 0.56, 0.64 and 0.71 (or 0.44, 0.36, 0.29) are small, medium,
 * large.
 */
export function varghaDelaney(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const rank = ranks([...Array.from(a), ...Array.from(b)]);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += rank[i] as number;
  return (sum / a.length - (a.length + 1) / 2) / b.length;
}
