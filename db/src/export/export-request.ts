import type { MeasurementCondition } from "../registry/measurement-condition.ts";

/** Formats of exported files, which are also the ends of their names. */
export const EXPORT_FORMATS = ["parquet", "csv", "ndjson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file of measurements holds; as JSON the same in the registry. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Of how the bytes are written: the same request with the same writer gives the same bytes. */
  readonly writer: number;
  /** Published versions of data sets of one system; ids. */
  readonly versions: readonly number[];
  /** Ids; all when absent. */
  readonly environments?: readonly number[];
  /** Names; all when absent. */
  readonly metrics?: readonly string[];
  readonly where?: MeasurementCondition;
  /** Published versions that state no licence and are left out for that; ids. */
  readonly leftOut?: readonly number[];
}

/** Counts up when the bytes of any format change. */
export const EXPORT_WRITER = 1;
