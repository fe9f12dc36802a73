import type { SampledTable } from "../sampled-table.ts";
import type { FileAxes } from "./file-axes.ts";

/** What a draft is made of: the rows of all files as one table, and how their paths differ. */
export interface DraftInput {
  readonly table: SampledTable;
  /** Relative to where the descriptor will lie. */
  readonly paths: readonly string[];
  /** Rows of the table that each file has, in their order. */
  readonly rowCounts: readonly number[];
  readonly axes: FileAxes | undefined;
  /** Whether the pattern of the axes matches these files and no others. */
  readonly isPatternExact: boolean;
  /** What the data set is called after: a file or folder. */
  readonly name: string;
  /** Of the newest file. */
  readonly year: number;
}

/** What a YAML comment says of a part of a descriptor. */
export interface Doubt {
  readonly path: readonly (string | number)[];
  readonly text: string;
}
