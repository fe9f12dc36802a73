import { numberAt } from "../space/number-at.ts";
/** p values adjusted for testing all of them (Holm, 1979), in the order given; at most 1. */
export function holm(pValues: ArrayLike<number>): Float64Array {
  const m = pValues.length;
  const order = Int32Array.from({ length: m }, (_, i) => i).sort(
    (a, b) => numberAt(pValues, a) - numberAt(pValues, b),
  );
  const adjusted = new Float64Array(m);
  let highest = 0;
  for (let k = 0; k < m; k++) {
    const i = numberAt(order, k);
    highest = Math.max(highest, Math.min(1, (m - k) * numberAt(pValues, i)));
    adjusted[i] = highest;
  }
  return adjusted;
}
