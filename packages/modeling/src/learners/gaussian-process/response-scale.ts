import { median } from "../../stats/median.ts";

/** The scale on which values of one environment are learned; chosen from its values, and recorded. */
export interface ResponseScale {
  /**
   * log: ln y, all values above 0. shifted-log: ln(y + shift), none below 0. identity: y, some
   * below 0 or all of them 0.
   */
  readonly kind: "log" | "shifted-log" | "identity";
  /** Median of the positive values where the kind is shifted-log, else 0; in the metric's unit. */
  readonly shift: number;
  /** n values in the metric's unit → n on this scale. */
  toScale(y: Float64Array): Float64Array;
  /** A value on this scale → the metric's unit; at least 0 where no value was below 0. */
  fromScale(z: number): number;
}

const LOG: ResponseScale = {
  kind: "log",
  shift: 0,
  toScale: (y) => y.map(Math.log),
  fromScale: Math.exp,
};

const IDENTITY: ResponseScale = {
  kind: "identity",
  shift: 0,
  toScale: (y) => y.slice(),
  fromScale: (z) => z,
};

/** The scale for the values of a sample (finite, at least one). */
export function responseScale(y: Float64Array): ResponseScale {
  if (y.every((value) => value > 0)) return LOG;
  const positive = y.filter((value) => value > 0);
  if (positive.length === 0 || y.some((value) => value < 0)) return IDENTITY;
  const shift = median(positive);
  return {
    kind: "shifted-log",
    shift,
    toScale: (values) => values.map((value) => Math.log(value + shift)),
    fromScale: (z) => Math.max(0, Math.exp(z) - shift),
  };
}
