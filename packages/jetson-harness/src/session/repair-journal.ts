import { copyFileSync, readFileSync } from "node:fs";
import { type JournalRecord, journalLines } from "./journal.ts";
import { recordFault } from "./record-shape.ts";
import { writeDurably } from "./write-durably.ts";

/** What repairing a journal left. */
export interface JournalRepair {
  readonly kept: number;
  /** Numbers of the lines that were damaged, from 1. */
  readonly damaged: readonly number[];
  /** Bytes of a torn tail. */
  readonly tornBytes: number;
}

/** Keeps the good lines of a damaged journal; the damaged one stays beside it as `.damaged`. */
export function repairJournal(path: string): JournalRepair {
  const bytes = readFileSync(path);
  const { lines, wholeBytes } = journalLines(bytes);
  const good = lines.filter(({ record }) => isGood(record));
  copyFileSync(path, `${path}.damaged`);
  writeDurably(path, Buffer.concat(good.map((line) => line.bytes)));
  return {
    kept: good.length,
    damaged: lines.flatMap(({ record }, i) => (isGood(record) ? [] : [i + 1])),
    tornBytes: bytes.length - wholeBytes,
  };
}

/** The records of a journal that can be read, for who has to restore a machine from what is left. */
export function readableRecords(path: string): readonly JournalRecord[] {
  return journalLines(readFileSync(path)).lines.flatMap(({ record }) =>
    record !== undefined && isGood(record) ? [record] : [],
  );
}

function isGood(record: JournalRecord | undefined): boolean {
  return record !== undefined && recordFault(record) === null;
}
