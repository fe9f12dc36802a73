import type { CsvSettings } from "../csv/settings.ts";
import type { OnRow } from "../csv/table.ts";
import { jsonRecords, type RecordSettings, type RowContext } from "./json-records.ts";
import type { PathColumns } from "./path-columns.ts";

/** Rows between two pauses, in which full blocks are taken. */
const BATCH = 512;

/** Hands the records of rows to `onRow`, pausing now and then; returns how many rows there were. */
export async function* pathRows(
  file: string,
  settings: CsvSettings & Pick<Partial<RecordSettings>, "repeats" | "isRagged">,
  columns: PathColumns,
  onRow: OnRow,
  rows: Iterable<RowContext> | AsyncIterable<RowContext>,
): AsyncGenerator<void, number> {
  const measured = new Set((settings.values ?? []).map(({ column }) => String(column)));
  const { repeats, isRagged = false } = settings;
  const recordSettings = { columns, measured, repeats, isRagged, file };
  let rowCount = 0;
  for await (const row of rows) {
    for (const record of jsonRecords(recordSettings, row)) onRow(record);
    if (++rowCount % BATCH === 0) yield;
  }
  return rowCount;
}
