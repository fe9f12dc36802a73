import type { Handle } from "../open/database.ts";
import { csvEncoder } from "./csv-encoder.ts";
import type { ExportFormat, ExportRequest } from "./export-request.ts";
import type { ExportEncoder, ExportSink, ExportTable } from "./export-table.ts";
import { loadExportTable } from "./load-export-table.ts";
import { ndjsonEncoder } from "./ndjson-encoder.ts";
import { parquetEncoder } from "./parquet-encoder.ts";
import { readExportBlocks } from "./read-export-blocks.ts";

const ENCODERS: Readonly<
  Record<ExportFormat, (table: ExportTable, write: ExportSink) => ExportEncoder>
> = { csv: csvEncoder, ndjson: ndjsonEncoder, parquet: parquetEncoder };

/** What a file that was written holds. */
export interface WrittenExport {
  readonly table: ExportTable;
  readonly rowCount: number;
  /** Rows by version. */
  readonly rowCounts: ReadonlyMap<number, number>;
}

/**
 * Writes the file of a request: the same bytes whenever and wherever the same data are stored. Memory is bounded
 * by a block, the configurations and the largest series. `progress` gets the rows that are done.
 */
export async function writeExport(
  handle: Pick<Handle, "kysely">,
  request: ExportRequest,
  write: ExportSink,
  progress: (rowCount: number) => void = () => {},
): Promise<WrittenExport> {
  const table = await loadExportTable(handle, request);
  const encoder = ENCODERS[request.format](table, write);
  let rowCount = 0;
  const rowCounts = new Map<number, number>(request.versions.map((id) => [id, 0]));
  await encoder.start();
  for await (const block of readExportBlocks(handle, request, table)) {
    await encoder.add(block);
    rowCount += block.length;
    for (let i = 0; i < block.length; i++) {
      const id = table.series[block.series[i] as number]?.versionId as number;
      rowCounts.set(id, (rowCounts.get(id) ?? 0) + 1);
    }
    progress(rowCount);
  }
  await encoder.finish();
  return { table, rowCount, rowCounts };
}
