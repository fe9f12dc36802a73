/** Arithmetic mean; NaN when empty, infinite when a value was cut off: it is beyond what is known. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}
