import type { ColumnMetaData, FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** Bytes of an unpacked page at most. */
const MAX_PAGE_BYTES = 1 << 28;
/** Values of a list in one row at most, on average. */
const MAX_LIST = 1000;

/**
 * Walks the headers of all pages before one is unpacked: the library goes by what they state, and a spoilt
 * one can send it back, have it count for ever or leave cells out. What the directory says of a column and
 * what its pages say must agree.
 * @throws Error for a page that cannot be one.
 */
export function checkPages(bytes: ArrayBuffer, metadata: FileMetaData): void {
  let rowCount = 0;
  for (const { columns, num_rows } of metadata.row_groups) {
    rowCount += Number(num_rows);
    for (const { meta_data: column } of columns) {
      if (column === undefined) throw new Error("a column has no directory entry");
      const valueCount = Number(column.num_values);
      if (!(valueCount >= Number(num_rows) && valueCount <= Number(num_rows) * MAX_LIST))
        throw new Error(`a column has ${valueCount} values in ${num_rows} rows`);
      checkColumn(bytes, column, valueCount);
    }
  }
  if (rowCount !== Number(metadata.num_rows))
    throw new Error(
      `its groups have ${rowCount} rows, and it says that it has ${metadata.num_rows}`,
    );
}

function checkColumn(bytes: ArrayBuffer, column: ColumnMetaData, valueCount: number): void {
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const length = Number(column.total_compressed_size);
  if (!(start >= 4 && length >= 0 && start + length <= bytes.byteLength))
    throw new Error("a column lies outside of the file");
  const reader = { view: new DataView(bytes, start, length), offset: 0 };
  let seen = 0;
  while (reader.offset < length - 1) {
    const page = parquetHeader(reader);
    const packed = Number(page.compressed_page_size);
    const unpacked = Number(page.uncompressed_page_size);
    const data = page.data_page_header ?? page.data_page_header_v2;
    const count = Number((data ?? page.dictionary_page_header)?.num_values);
    const isPage =
      packed >= 0 &&
      reader.offset + packed <= length &&
      unpacked >= 0 &&
      unpacked <= MAX_PAGE_BYTES &&
      count >= 0 &&
      count <= valueCount;
    if (!isPage) throw new Error("the header of a page states what no page can have");
    if (data !== undefined) seen += count;
    reader.offset += packed;
  }
  if (seen !== valueCount)
    throw new Error(
      `the pages of a column hold ${seen} values, and it says that it has ${valueCount}`,
    );
}
