import { setTimeout as wait } from "node:timers/promises";
import { type Database, type ExportRow, exportReader } from "@perfatlas/db";
import { RefusalError } from "../errors/refusal-error.ts";
import type { Jobs } from "../queue/jobs.ts";

/** How long whoever asks for a file waits for it to be made. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;
const RETRY_SECONDS = 5;

/**
 * The export with its bytes at hand: made by a job when they are not, for the first time or again.
 * @throws RefusalError OVERLOADED when that takes longer than anybody should wait.
 */
export async function madeExport(
  { database, jobs }: { readonly database: Database; readonly jobs: Jobs },
  row: ExportRow,
  patience = PATIENCE_MS,
): Promise<ExportRow & { readonly sha256: string }> {
  const end = performance.now() + patience;
  for (let isQueued = false; ; ) {
    const now = isQueued ? ((await exportReader.byId(database, row.id)) ?? row) : row;
    const { sha256 } = now;
    if (now.isStored && sha256 !== null) return { ...now, sha256 };
    if (!isQueued) await jobs.enqueue("make-export", { export: row.id });
    isQueued = true;
    if (performance.now() > end) break;
    await wait(LOOK_MS);
  }
  throw new RefusalError("OVERLOADED", `the file is being made; try again in ${RETRY_SECONDS} s`, {
    extensions: { retryAfterSeconds: RETRY_SECONDS },
    headers: { "retry-after": String(RETRY_SECONDS) },
  });
}
