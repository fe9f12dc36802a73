import { parquetBytes } from "../../parquet/parquet-bytes.ts";
import { ParquetThread } from "../../parquet/parquet-thread.ts";
import type { SampledTable, Share } from "../sampled-table.ts";

/** The table of a Parquet file: its first rows. @throws MalformedParquetError, ParquetTooLargeError. */
export async function parquetTable(
  path: string,
  openBytes: () => AsyncIterable<Uint8Array>,
  share: Share,
  maxCells: number,
): Promise<SampledTable> {
  const thread = new ParquetThread(await parquetBytes({ openBytes }, { path }), path);
  try {
    const names = await thread.columns();
    const rows: (readonly string[])[] = [];
    let isCut = false;
    for await (const cells of thread.cells(names)) {
      for (let at = 0; at < cells.length; at += names.length)
        rows.push(cells.slice(at, at + names.length));
      isCut = rows.length * names.length >= maxCells;
      if (isCut) break;
    }
    return {
      path,
      reader: { format: "parquet" },
      columns: names.map((name) => ({ name, reference: name })),
      rows,
      share,
      isWhole: !isCut,
      remarks: [{ isSure: true, says: "Parquet", why: "it begins with PAR1" }],
    };
  } finally {
    await thread.end();
  }
}
