/** What the thread that reads a Parquet file is asked: to begin with these columns, or for the next rows. */
export type ParquetQuestion = { readonly columns: readonly string[] } | "next";

/** Texts of the cells of some rows, row after row: one text, and where each cell ends. No cell: no row is left. */
export interface ParquetCells {
  readonly text: string;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** What it answers. */
export type ParquetAnswer =
  | { readonly columns: readonly string[]; readonly cellCount: number }
  | { readonly cells: ParquetCells }
  | { readonly malformed: string }
  | { readonly tooLarge: string };
