import type { ExportColumn } from "./export-column.ts";
import type { ExportFormat } from "./export-request.ts";

/** A version of a data set, and what of it a file holds or leaves out. */
export interface ManifestVersion {
  readonly dataset: string;
  readonly number: number;
  /** sha256 over the descriptor and the digests of its files. */
  readonly digest: string;
  readonly license: string;
  readonly publishedAt: string;
  readonly rowCount: number;
}

/** What an exported file holds. */
export interface ExportManifest {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: ExportFormat;
  readonly rowCount: number;
  readonly columns: readonly ExportColumn[];
  readonly versions: readonly ManifestVersion[];
  /** What was asked for and is not in the file, because nobody says what may be done with it. */
  readonly leftOut: readonly ManifestVersion[];
}
