import type { Failure, InputError } from "@perfatlas/modeling/space";
import type { CsvRecord } from "@perfatlas/tables";
import type { DraftDescriptor, DraftFile } from "../datasets/descriptor.ts";
import type { ImportBlock } from "../store/import-block.ts";
import type { DescriptorFault } from "./descriptor-fault.ts";
import type { Detected, FileStart } from "./file-start.ts";

/** Opens the bytes of a file of the descriptor; chunk sizes are arbitrary. */
export type OpenBytes = (file: DraftFile) => AsyncIterable<Uint8Array>;

/** Told once per file, when its last row was read. */
export type FileRead = (file: DraftFile, rowCount: number) => void;

/** Told what was passed over or mended in a file, in one sentence. */
export type FileNoted = (file: DraftFile, note: string) => void;

/** Told what is wrong with a row or a file, which is then left out. */
export type FaultFound = (fault: InputError) => void;

/** Columns of a file, by name, position or path: the index of their cells in its records. */
export interface WatchedColumns {
  share(reference: string | number, purpose: string): number;
}

/** Told the columns of a file; what it returns is told its rows. */
export type RowsWatched = (columns: WatchedColumns, file: DraftFile) => (record: CsvRecord) => void;

/** What an importer reads from. */
export interface ImportInput {
  readonly descriptor: DraftDescriptor;
  /** Text in UTF-8, whatever the encoding of the file, in chunks of whole characters. */
  readonly open: OpenBytes;
  /** What the file holds, unpacked. */
  readonly openBytes: OpenBytes;
  readonly onFileRead: FileRead;
  readonly onNote: FileNoted;
  /** Absent: the first fault is thrown. */
  readonly onFault?: FaultFound | undefined;
  /** The same of rows that a format refuses before they are handed on. */
  readonly onRowFault?: FaultFound | undefined;
  /** Present: it is told the rows that would be read, as they stand, and nothing is made of them. */
  readonly watch?: RowsWatched | undefined;
}

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The part that a format has in the schema of descriptors. */
export interface FormatSchema {
  /** Keys of `reader` besides `format`, and those of them that must be there. */
  readonly settings: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** Keys of `files[].reader`. */
  readonly fileSettings: Readonly<Record<string, JsonSchema>>;
  /** What these refer to as `#/definitions/…`; formats may share definitions. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Reads one file format; its settings stand in `descriptor.reader`. */
export interface Importer {
  /** Equals the file name: "wide-csv". */
  readonly format: string;
  readonly schema: FormatSchema;
  /** What the start of a file says, where it is of this format; absent where no start can tell. */
  detect?(start: FileStart): Detected | undefined;
  /** What is wrong with settings that keep the schema, in reading order. */
  check(descriptor: DraftDescriptor): Generator<DescriptorFault>;
  /** All failures that the settings can produce, in the order of their indices. */
  failures(descriptor: DraftDescriptor): readonly Failure[];
  /**
   * Blocks of at most 65,536 measurements. Memory: one block, plus the distinct configurations.
   * @throws InputError of many kinds, naming file, line, column, what was given and what is legal.
   */
  read(input: ImportInput): AsyncGenerator<ImportBlock>;
}
