import { mean } from "../../stats/mean.ts";
import { variance } from "../../stats/variance.ts";

/**
 * What held-out rows say about transfer: errors of the same rows, each predicted from all others, with
 * the sources and from the target alone.
 */
export interface TransferEffect {
  /** Mean error with transfer: |ŷ − y| / |y| in percent, where y is 0 left out; null without rows. */
  readonly transferredPercent: number | null;
  /** The same of the best process that sees the target alone. */
  readonly alonePercent: number | null;
  /** Standard error of their difference; null below three rows. */
  readonly standardErrorPercent: number | null;
  /** Beyond two standard errors either way, else it cannot be told. */
  readonly verdict: "helped" | "hurt" | "cannot tell";
}

/**
 * Compares two sets of held-out predictions of the same rows; all n values in the metric's unit. A pure
 * function of errors that were made anyway: it costs no measurement.
 */
export function transferEffect(
  y: Float64Array,
  transferred: Float64Array,
  alone: Float64Array,
): TransferEffect {
  const rows = Array.from(y.keys()).filter((i) => y[i] !== 0);
  const errorsOf = (predicted: Float64Array): readonly number[] =>
    rows.map((i) => {
      const value = y[i] as number;
      return (100 * Math.abs((predicted[i] as number) - value)) / Math.abs(value);
    });
  if (rows.length === 0) {
    return {
      transferredPercent: null,
      alonePercent: null,
      standardErrorPercent: null,
      verdict: "cannot tell",
    };
  }
  const withSources = errorsOf(transferred);
  const without = errorsOf(alone);
  const gains = Float64Array.from(without, (value, i) => value - (withSources[i] as number));
  const standardError = rows.length < 3 ? null : Math.sqrt(variance(gains) / rows.length);
  const gain = mean(gains);
  const isClear = standardError !== null && Math.abs(gain) > 2 * standardError;
  return {
    transferredPercent: mean(withSources),
    alonePercent: mean(without),
    standardErrorPercent: standardError,
    verdict: isClear ? (gain > 0 ? "helped" : "hurt") : "cannot tell",
  };
}
