import { mean } from "./mean.ts";

/** Sum of squared deviations over n − `lost` (1: unbiased, the default; 0: of the population). */
export function variance(values: ArrayLike<number>, lost: 0 | 1 = 1): number {
  const center = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - center) ** 2;
  return sum / (values.length - lost);
}
