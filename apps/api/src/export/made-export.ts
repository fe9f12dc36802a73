import { setTimeout as wait } from "node:timers/promises";
import {
  type Database,
  type ExportRow,
  exportReader,
  type JobRow,
  jobReader,
  THE_INSTANCE,
} from "@perfatlas/db";
import { RefusalError } from "../errors/refusal-error.ts";
import type { Jobs } from "../queue/jobs.ts";

/** How long whoever asks for a file waits for it to be made. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;
const RETRY_SECONDS = 5;

/**
 * The export with its bytes at hand: made by a job when they are not, for the first time or again.
 * @throws RefusalError OVERLOADED when that takes longer than anybody should wait, EXPORT_FAILED when the job fails.
 */
export async function madeExport(
  { database, jobs }: { readonly database: Database; readonly jobs: Jobs },
  row: ExportRow,
  patience = PATIENCE_MS,
): Promise<ExportRow & { readonly sha256: string }> {
  const end = performance.now() + patience;
  for (let jobId: string | undefined; ; ) {
    // Before the file: what it made is there when it has ended.
    const [job] = jobId === undefined ? [] : await jobReader.byIds(database, [jobId]);
    const now = jobId === undefined ? row : ((await exportReader.byId(database, row.id)) ?? row);
    const { sha256 } = now;
    if (now.isStored && sha256 !== null) return { ...now, sha256 };
    if (job?.state === "failed" || job?.state === "cancelled") throw failed(job);
    jobId ??= await jobs.enqueue("make-export", { export: row.id }, THE_INSTANCE);
    if (performance.now() > end) break;
    await wait(LOOK_MS);
  }
  throw new RefusalError("OVERLOADED", `the file is being made; try again in ${RETRY_SECONDS} s`, {
    extensions: { retryAfterSeconds: RETRY_SECONDS },
    headers: { "retry-after": String(RETRY_SECONDS) },
  });
}

function failed({ id, state, publicError, result }: JobRow): RefusalError {
  const why = state === "cancelled" ? "its job was cancelled" : publicError;
  const { code = null } = (result ?? {}) as { readonly code?: string };
  return new RefusalError(
    "EXPORT_FAILED",
    `the file could not be made: ${why}; ask again to have it tried again, or for another format`,
    { extensions: { reason: code ?? state.toUpperCase(), job: id } },
  );
}
