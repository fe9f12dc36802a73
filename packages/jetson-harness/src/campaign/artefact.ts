import type { JournalRecord } from "../session/journal.ts";

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
  for (const record of records) {
    if (record.kind !== "artefact") continue;
    const key = `${String(record.run)} ${String(record.name)}`;
    if (record.file === undefined) found.delete(key);
    else found.set(key, record as unknown as Artefact);
  }
  return [...found.values()];
}
