import type { SampleSeries } from "./sample-series.ts";

/** A running sampler. */
export interface Sampler {
  /** Ends it; samples up to now. */
  stop(): Promise<SampleSeries>;
}
