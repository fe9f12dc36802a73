import type { FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** Bytes of an unpacked page at most. */
const MAX_PAGE_BYTES = 1 << 28;

/**
 * Walks the headers of all pages before one is unpacked: the library goes by what they state, and a spoilt
 * one can send it back or have it count for ever.
 * @throws Error for a page that cannot be one.
 */
export function checkPages(bytes: ArrayBuffer, metadata: FileMetaData): void {
  for (const { columns, num_rows } of metadata.row_groups) {
    for (const { meta_data: column } of columns) {
      if (column === undefined) throw new Error("a column has no directory entry");
      const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const length = Number(column.total_compressed_size);
      if (!(start >= 4 && length >= 0 && start + length <= bytes.byteLength))
        throw new Error("a column lies outside of the file");
      const reader = { view: new DataView(bytes, start, length), offset: 0 };
      while (reader.offset < length - 1) {
        const page = parquetHeader(reader);
        const packed = Number(page.compressed_page_size);
        const unpacked = Number(page.uncompressed_page_size);
        const count = Number(
          (page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header)
            ?.num_values,
        );
        const isPage =
          packed >= 0 &&
          reader.offset + packed <= length &&
          unpacked >= 0 &&
          unpacked <= MAX_PAGE_BYTES &&
          count >= 0 &&
          count <= Number(column.num_values) &&
          Number(column.num_values) <= Number(num_rows) * 1000;
        if (!isPage) throw new Error("the header of a page states what no page can have");
        reader.offset += packed;
      }
    }
  }
}
