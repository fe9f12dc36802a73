import { fTestTail } from "../influence-model/f-test-tail.ts";

/**
 * The t with P(|T| ≤ t) = share for Student's T with df degrees of freedom: how many scales an interval
 * reaches to each side. share in (0, 1). By bisection, to about 1e-9.
 */
export function studentReach(share: number, df: number): number {
  let low = 0;
  let high = 1;
  while (1 - fTestTail(high * high, df) < share) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (1 - fTestTail(middle * middle, df) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
