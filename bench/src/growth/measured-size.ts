/** What a document takes: milliseconds, and pages on average. */
export interface Cost {
  readonly p50: number;
  readonly p99: number;
  readonly pages: number;
}

/** What was measured at one size. */
export interface MeasuredSize {
  readonly measurements: number;
  readonly perSecond: number;
  readonly bytes: number;
  readonly documents: ReadonlyMap<string, Cost>;
}
