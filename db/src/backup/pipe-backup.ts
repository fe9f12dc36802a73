import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { createGzip, type Gzip } from "node:zlib";
import type { Database } from "../open/database.ts";
import { Lifeline } from "../open/lifeline.ts";
import { BackupError, type BackupTrailer } from "./backup-format.ts";
import { writeBackup } from "./write-backup.ts";

/**
 * Writes a backup, compressed, to a stream and ends it. On the embedded database all others wait
 * meanwhile: whoever takes nothing for `patienceMs` gets no backup. Returns the rows of each table.
 * @throws BackupError for such a reader; what the stream or the database says.
 */
export async function pipeBackup(
  database: Database,
  to: NodeJS.WritableStream,
  patienceMs = 30_000,
): Promise<BackupTrailer["rows"]> {
  const gzip = createGzip({ level: 1 });
  const written = pipeline(gzip, to);
  const reader = new Lifeline();
  written.catch((error: Error) => reader.lose(error));
  const rows = writeBackup(database, async (bytes) => {
    if (!gzip.write(bytes)) await reader.answered(() => drained(gzip, patienceMs));
  });
  // Whichever fails first ends the other.
  rows.then(
    () => gzip.end(),
    (error: Error) => gzip.destroy(error),
  );
  const [counted] = await Promise.all([rows, written]);
  return counted;
}

async function drained(gzip: Gzip, patienceMs: number): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const late = wait(patienceMs, "late", { signal });
  try {
    if ((await Promise.race([once(gzip, "drain", { signal }), late])) === "late") {
      throw new BackupError(`nobody took the backup's bytes for ${patienceMs / 1000} seconds`);
    }
  } finally {
    late.catch(() => {});
    over.abort();
  }
}
