import { createHash } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type ContributionFileRow,
  contributionParts,
  type Database,
  seeingAll,
} from "@perfatlas/db";
import { ArgumentError } from "../errors/errors.ts";

/** Where a contribution's files are written, and what is told meanwhile. */
export interface FileWriting {
  /** Emptied first: a worker that was killed may have left something. */
  readonly folder: string;
  readonly contribution: string;
  readonly files: readonly ContributionFileRow[];
  readonly signal: AbortSignal;
  progress(doneBytes: number): void;
}

/**
 * Puts the parts of a contribution together, one after the other: of a contribution of any size one part is in
 * memory. @throws ArgumentError PARTS_MISSING, and WRONG_DIGEST for a file whose sha256 is not the stated one.
 */
export async function writeFiles(
  database: Database,
  { folder, contribution, files, signal, progress }: FileWriting,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let done = 0;
  for (const { path, sha256, firstPart, partCount } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const hash = createHash("sha256");
    const file = await open(target, "wx", 0o600);
    try {
      for (let number = firstPart; number < firstPart + partCount; number++) {
        signal.throwIfAborted();
        const content = await contributionParts.content(seeingAll(database), contribution, number);
        if (content === null) {
          throw new ArgumentError("PARTS_MISSING", `part ${number} has not arrived`);
        }
        hash.update(content);
        await file.write(content);
        done += content.length;
        progress(done);
      }
    } finally {
      await file.close();
    }
    const given = hash.digest("hex");
    if (given === sha256) continue;
    throw new ArgumentError(
      "WRONG_DIGEST",
      `${path} has the sha256 ${given}; stated was ${sha256}: it changed while it was sent; offer it again`,
    );
  }
}
