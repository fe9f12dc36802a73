import type { JournalRecord } from "../session/journal.ts";
import { recordsOf } from "../session/record-shape.ts";

/** A file that belongs to a run, as the journal names it. */
export interface Artefact {
  readonly run: string;
  readonly name: string;
  /** Below the campaign's folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Artefacts of a journal, one per run and name: a run that was begun again has replaced its own. */
export function artefactsOf(records: readonly JournalRecord[]): readonly Artefact[] {
  const found = new Map<string, Artefact>();
  for (const { run, name, file, bytes, sha256 } of recordsOf(records, "artefact")) {
    const key = `${run} ${name}`;
    if (file === undefined || bytes === undefined || sha256 === undefined) found.delete(key);
    else found.set(key, { run, name, file, bytes, sha256 });
  }
  return [...found.values()];
}
