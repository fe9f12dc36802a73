import { isCensored } from "./is-censored.ts";
import { mean } from "./mean.ts";

/**
 * Sum of squared deviations over n − `lost` (1: unbiased, the default; 0: of the population).
 * Infinite when a value was cut off, as its mean is.
 */
export function variance(values: ArrayLike<number>, lost: 0 | 1 = 1): number {
  const center = mean(values);
  if (isCensored(center)) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - center) ** 2;
  return sum / (values.length - lost);
}
