import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { errnoOf } from "../sysroot/sysroot-port.ts";
import { crc32 } from "./crc32.ts";

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
   * @throws when the disk refuses even without ballast.
   */
  append(...records: readonly JournalRecord[]): void;
  close(): void;
}

/** A journal with a bad line before good ones: nothing a kill leaves behind. */
export class JournalDamagedError extends InputError {
  readonly code = "JOURNAL_DAMAGED";
  constructor(file: string, line: number) {
    super(
      "damaged record before the end of the journal; keep a copy and run `perfatlas-harness repair`",
      { file, line },
    );
  }
}

/**
 * Opens or creates a journal of lines `crc32hex SP json`. A torn tail is cut off: a kill during an
 * append leaves one. Bad lines before good ones refuse. `onFull` is called once when the disk is
 * full and shall free some space.
 * @throws JournalDamagedError.
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
      for (const record of added) list.push(record);
    },
    close: () => closeSync(descriptor),
  };
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

/** Records of a journal another process writes; its tail may be torn. @throws JournalDamagedError. */
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
  const records: JournalRecord[] = [];
  let goodBytes = 0;
  let badLine: number | undefined;
  let number = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    number++;
    const record = parseRecord(bytes.subarray(at, end));
    at = end + 1;
    if (record === undefined) badLine ??= number;
    else if (badLine !== undefined) throw new JournalDamagedError(file, badLine);
    else {
      records.push(record);
      goodBytes = at;
    }
  }
  return { records, goodBytes };
}

/** The record of one line without its newline; undefined when it is torn or damaged. */
export function parseRecord(line: Buffer): JournalRecord | undefined {
  if (line.length < 10 || line[8] !== 32) return undefined;
  const json = line.subarray(9);
  if (line.toString("latin1", 0, 8) !== crc32(json).toString(16).padStart(8, "0")) return undefined;
  try {
    return JSON.parse(json.toString("utf8")) as JournalRecord;
  } catch {
    return undefined;
  }
}
