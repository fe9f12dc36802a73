import type { Measured } from "../store/dataset-content.ts";

/** Measurements of three environments, a failure and repeats among them. */
export const MEASURED: readonly Measured[] = Array.from({ length: 24 }, (_, i) => ({
  environment: i % 3,
  configuration: ((i / 3) % 6) | 0,
  repeat: i < 18 ? 0 : 1,
  value: i === 7 ? null : 1 + i / 8,
}));
