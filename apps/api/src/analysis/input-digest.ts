import type { FigureInputRow, SeriesRow } from "@perfatlas/db";
import { canonicalJson, sha256 } from "@perfatlas/wire";

/** Series that a figure is computed from, each with its version of a data set. */
export interface FigureInput {
  readonly series: SeriesRow;
  readonly version: FigureInputRow;
}

/**
 * Digest of what a figure reads: the digests of the versions, which never change, and for versions that
 * are still open how much they hold. Cheap, for every query compares it.
 */
export function inputDigest(inputs: readonly FigureInput[]): string {
  return sha256(
    canonicalJson(
      inputs.map(({ series, version }) => [
        version.digest,
        series.environmentId,
        series.metricId,
        ...(version.state === "open" ? [series.valueCount, series.failureCount] : []),
      ]),
    ),
  );
}
