/** A number with four significant digits; "–" where it is not defined. */
export function numberText(value: number | null): string {
  if (value === null) return "–";
  const digits = Number(value.toPrecision(4));
  return Math.abs(digits) >= 1e6 || (digits !== 0 && Math.abs(digits) < 1e-4)
    ? digits.toExponential(2)
    : String(digits);
}

/** A share as a percentage with one decimal. */
export function percentText(share: number | null): string {
  return share === null ? "–" : (100 * share).toFixed(1);
}

/** The ends of an interval, each written by `text`. */
export function intervalText(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  text: (value: number | null) => string = numberText,
): string {
  return low === null || high === null ? "–" : `${text(low)} to ${text(high)}`;
}

/** What a figure was computed from, in a sentence. */
export function sampleText(sample: {
  readonly dataset: string;
  readonly version: number;
  readonly valueCount: number;
  readonly censoredCount: number;
  readonly failedCount: number;
}): string {
  const rest = [
    ...(sample.censoredCount > 0 ? [`${sample.censoredCount} cut off`] : []),
    ...(sample.failedCount > 0 ? [`${sample.failedCount} failed`] : []),
  ];
  const missing = rest.length === 0 ? "" : `, ${rest.join(", ")}`;
  return `${sample.dataset} version ${sample.version}: ${sample.valueCount} configurations${missing}`;
}
