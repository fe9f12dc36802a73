import type { Configuration, Failure } from "@perfatlas/modeling/space";
import type { DatasetDescriptor, SourceFile } from "../datasets/descriptor.ts";

/** A configuration that an import meets for the first time. */
export interface NewConfiguration {
  readonly key: string;
  readonly levels: Configuration;
}

/**
 * A piece of an import, bounded in size. Indices count within the import: environments, metrics and
 * failures by their place in `DatasetContent`, configurations by the order of first appearance over all blocks.
 */
export interface ImportBlock {
  /** Get the next indices, in this order. */
  readonly configurations: readonly NewConfiguration[];
  /** Failures with a reason of their own, which get the next indices behind those of `DatasetContent`. */
  readonly failures?: readonly Failure[];
  /** Configuration index of each source row that this block starts, in the order of the file. */
  readonly rows: Int32Array;
  /** Measurements, column by column, all of the same length. */
  readonly environment: Int32Array;
  readonly metric: Int32Array;
  readonly configuration: Int32Array;
  readonly repeat: Int16Array;
  /** NaN where the measurement failed. */
  readonly value: Float64Array;
  /** Index of the failure, −1 where there is a value. */
  readonly failure: Int16Array;
}

/** A file as it was read: its digest equals the descriptor's. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly bytes: number;
  readonly rowCount: number;
}

/** What an importer hands to the registry. `blocks` may be iterated once. */
export interface DatasetContent {
  readonly descriptor: DatasetDescriptor;
  /** sha256 over the descriptor and the digests of its files. */
  readonly digest: string;
  /** The failures that are described, in the order of their indices. */
  readonly failures: readonly Failure[];
  readonly blocks: AsyncIterable<ImportBlock> | Iterable<ImportBlock>;
  /** Complete when `blocks` has ended. */
  readonly files: readonly ReadFile[];
}
