import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { errnoOf } from "../sysroot/sysroot-port.ts";
import { crc32 } from "./crc32.ts";
import { JournalFormatError, recordFault } from "./record-shape.ts";

/** One line of a journal: an object with a kind. */
export interface JournalRecord {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** An append-only log that survives a kill at any point. */
export interface Journal {
  readonly path: string;
  /** Everything that was there when it was opened and has been appended since. */
  readonly records: readonly JournalRecord[];
  /**
   * Returns once the records are on the disk, synchronised once for all of them.
   * @throws JournalUnwritableError when the disk refuses even without ballast, or somebody has moved or deleted the file.
   */
  append(...records: readonly JournalRecord[]): void;
  close(): void;
}

/** A journal with a whole line that is not what was written: nothing a kill leaves behind. */
export class JournalDamagedError extends InputError {
  readonly code = "JOURNAL_DAMAGED";
  constructor(file: string, line: number) {
    super(
      "damaged record in the journal; `perfatlas-harness repair` keeps the good ones, and a copy of it",
      { file, line },
    );
  }
}

/** A journal that takes no more records: the disk is full or broken, or the file is gone. What it has is kept. */
export class JournalUnwritableError extends Error {
  readonly code = "JOURNAL_UNWRITABLE";
  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file} takes no more records: ${why}`, options);
  }
}

/**
 * Opens or creates a journal of lines `crc32hex SP json`. A torn tail, which has no newline, is cut off: a kill during an
 * append leaves one. A whole line that is damaged refuses, the last one too. `onFull` is called once when the disk is
 * full and shall free some space.
 * @throws JournalDamagedError, JournalFormatError.
 */
export function openJournal(path: string, onFull: () => void = () => undefined): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, "a+");
  syncDirectory(dirname(path));
  const { records, goodBytes } = parseJournal(readFileSync(path), path);
  ftruncateSync(descriptor, goodBytes);
  const list = [...records];
  return {
    path,
    records: list,
    append(...added) {
      const line = Buffer.from(added.map(formatRecord).join(""));
      if (!standsAt(descriptor, path)) {
        // It would be written to a file that nobody finds again.
        throw new JournalUnwritableError(path, "it was moved or deleted meanwhile");
      }
      try {
        const before = fstatSync(descriptor).size;
        try {
          writeWhole(descriptor, line);
        } catch (error) {
          ftruncateSync(descriptor, before);
          if (errnoOf(error) !== "ENOSPC") throw error;
          onFull();
          writeWhole(descriptor, line);
        }
        fdatasyncSync(descriptor);
      } catch (error) {
        const errno = errnoOf(error);
        const why = errno === "ENOSPC" || errno === "EDQUOT" ? "the disk is full" : errno;
        throw new JournalUnwritableError(path, why, { cause: error });
      }
      for (const record of added) list.push(record);
    },
    close: () => closeSync(descriptor),
  };
}

/** Whether the open file is the one of that name. */
function standsAt(descriptor: number, path: string): boolean {
  const open = fstatSync(descriptor);
  const named = statSync(path, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

function writeWhole(descriptor: number, line: Buffer): void {
  let at = 0;
  while (at < line.length) at += writeSync(descriptor, line, at, line.length - at);
}

function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** A record as its line. */
export function formatRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${crc32(Buffer.from(json)).toString(16).padStart(8, "0")} ${json}\n`;
}

/** Records of a journal another process writes; its tail may be torn. @throws JournalDamagedError, JournalFormatError. */
export function readJournal(path: string): readonly JournalRecord[] {
  try {
    return parseJournal(readFileSync(path), path).records;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}

function parseJournal(
  bytes: Buffer,
  file: string,
): { readonly records: readonly JournalRecord[]; readonly goodBytes: number } {
  const { lines, wholeBytes } = journalLines(bytes);
  const records = lines.map(({ record }, i) => {
    if (record === undefined) throw new JournalDamagedError(file, i + 1);
    const fault = recordFault(record);
    if (fault !== null) throw new JournalFormatError(record.kind, fault, file, i + 1);
    return record;
  });
  return { records, goodBytes: wholeBytes };
}

/** The whole lines of a journal's bytes with their records; a record is undefined where its line is damaged. */
export function journalLines(bytes: Buffer): {
  readonly lines: readonly { readonly bytes: Buffer; readonly record: JournalRecord | undefined }[];
  /** Bytes of the whole lines; what follows is a torn tail. */
  readonly wholeBytes: number;
} {
  const lines: { bytes: Buffer; record: JournalRecord | undefined }[] = [];
  let at = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    lines.push({
      bytes: bytes.subarray(at, end + 1),
      record: parseRecord(bytes.subarray(at, end)),
    });
    at = end + 1;
  }
  return { lines, wholeBytes: at };
}

/** The record of one line without its newline; undefined when it is torn or damaged. */
function parseRecord(line: Buffer): JournalRecord | undefined {
  if (line.length < 10 || line[8] !== 32) return undefined;
  const json = line.subarray(9);
  if (line.toString("latin1", 0, 8) !== crc32(json).toString(16).padStart(8, "0")) return undefined;
  try {
    const record: unknown = JSON.parse(json.toString("utf8"));
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is JournalRecord {
  return (
    typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string"
  );
}
