// Tables of text as people have them: bytes of any encoding in, records with their lines out. One reader for
// everybody who reads a file: importers, uploads, designs of the harness.
export { blankFields } from "./blank-fields.ts";
export type { CsvRecord } from "./csv-record.ts";
export { detectDelimiter } from "./detect-delimiter.ts";
export { detectEncoding } from "./detect-encoding.ts";
export { ENCODINGS, type Encoding } from "./encoding.ts";
export { csvRecords, type RecordSettings } from "./records.ts";
export { textLines } from "./text-lines.ts";
export { BinaryFileError, utf8Chunks } from "./utf8-chunks.ts";
