import type { Option } from "@perfatlas/modeling/space";
import type { ColumnReference } from "../csv/settings.ts";

/** A column of a table, and how reader settings name it. */
export interface SampledColumn {
  /** Its header, blanks around it removed; "" where it has none. */
  readonly name: string;
  readonly reference: ColumnReference;
  /** What the header says where `reference` is a position. */
  readonly header?: string;
  /** What the two lines of a header say of it, where it has two. */
  readonly nameLines?: readonly [string, string];
  /** Levels that the file declares. */
  readonly levels?: readonly string[];
  /** What the format says that the column is. */
  readonly role?: Role;
  readonly better?: "lower" | "higher";
  readonly unit?: string;
  /** The file says that its numbers are numbers of a range, and not a few levels. */
  readonly isRange?: boolean;
  /** The format says something of it that its name contradicts. */
  readonly isDisputed?: boolean;
  /** A row may hold a list of it, which are repeats. */
  readonly isList?: boolean;
  /** Its name is a path within a row. */
  readonly isPath?: boolean;
  /** Behind its numbers stands a spread, which its cells here have no more. */
  readonly hasSpread?: boolean;
  /** Why the format says so. */
  readonly why?: string;
}

/** What a column is. */
export const ROLES = [
  "option",
  "metric",
  "hardware",
  "workload",
  "version",
  "variant",
  "repeat",
  "status",
  "unit",
  "metric name",
  "ignore",
] as const;

/** One of `ROLES`. */
export type Role = (typeof ROLES)[number];

/** How much of a file was looked at, in bytes as they are unpacked; `of` is unknown for packed files. */
export interface Share {
  readonly read: number;
  readonly of: number | undefined;
}

/** Rows of a file, or of as much of it as was looked at. */
export interface SampledTable {
  readonly path: string;
  /** Settings of the reader, `format` among them, that the file itself says. */
  readonly reader: { readonly format: string; readonly [setting: string]: unknown };
  readonly columns: readonly SampledColumn[];
  /** A row has no element where it has no such cell: a further repeat of what is not repeated. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Indexes of the rows that are further repeats of the row before: what is no list is the same there. */
  readonly further?: ReadonlySet<number>;
  /** Its rows are short only beside some that have more fields than the header. */
  readonly areOthersLong?: boolean;
  readonly share: Share;
  /** Whether all rows are there. */
  readonly isWhole: boolean;
  /** Whether the others were read, too, and tell nothing more. */
  readonly isReadThrough?: boolean;
  /** What was found out on the way; `isSure` where nothing else is possible. */
  readonly remarks: readonly Remark[];
  /** Options that such a model states. */
  readonly options?: readonly Option[];
  /** Rules about its options that a model beside the file states. */
  readonly constraints?: readonly { readonly rule: string; readonly why?: string }[];
}

/** Something that is known of a file before its columns are looked at. */
export interface Remark {
  readonly isSure: boolean;
  readonly says: string;
  readonly why: string;
}

/** Cells that are kept of all files together: memory is bounded by it. */
export const MAX_CELLS = 2_000_000;
