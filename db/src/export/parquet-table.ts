import type { Level } from "@perfatlas/modeling/space";
import { parquetWriteBuffer } from "hyparquet-writer";
import { PARQUET_TYPES } from "./parquet-encoder.ts";

/** A column of a table that fits into memory; as many cells as every other one. */
export interface TableColumn {
  readonly name: string;
  readonly type: keyof typeof PARQUET_TYPES;
  readonly cells: readonly (Level | null)[];
}

/** The columns as a Parquet file. */
export function parquetTable(columns: readonly TableColumn[]): Uint8Array {
  const root = { name: "table", num_children: columns.length };
  const elements = columns.map(({ name, type }) => ({
    name,
    ...PARQUET_TYPES[type],
    repetition_type: "OPTIONAL" as const,
  }));
  const columnData = columns.map(({ name, cells }) => ({ name, data: [...cells] }));
  return new Uint8Array(parquetWriteBuffer({ schema: [root, ...elements], columnData }));
}
