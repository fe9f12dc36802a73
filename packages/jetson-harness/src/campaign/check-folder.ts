import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@perfatlas/wire";
import { readJournal } from "../session/journal.ts";
import { artefactsOf } from "./artefact.ts";
import { runEnds } from "./run-log.ts";

/** What lies in a campaign's folder. */
export interface FolderCheck {
  readonly runCount: number;
  readonly artefactCount: number;
  /** What does not agree with the journal, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * Compares a campaign's folder with its journal: every artefact is there with its size and digest, and
 * nothing else is.
 * @throws JournalDamagedError when the journal itself cannot be trusted.
 */
export function checkFolder(folder: string): FolderCheck {
  const records = readJournal(join(folder, "journal.ndjson"));
  const artefacts = artefactsOf(records);
  const problems: string[] = [];
  for (const { file, bytes, sha256: digest } of artefacts) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      problems.push(`${file} is missing`);
      continue;
    }
    const content = readFileSync(path);
    if (content.length !== bytes) problems.push(`${file} has ${content.length} of ${bytes} bytes`);
    else if (sha256(content) !== digest) problems.push(`${file} is not what the journal names`);
  }
  const known = new Set(artefacts.map(({ file }) => file));
  const samples = join(folder, "samples");
  for (const name of existsSync(samples) ? readdirSync(samples) : []) {
    // A kill between file and record leaves one; the run is measured again and replaces it.
    if (!known.has(join("samples", name))) problems.push(`samples/${name} is in no record`);
  }
  return { runCount: runEnds(records).length, artefactCount: artefacts.length, problems };
}
