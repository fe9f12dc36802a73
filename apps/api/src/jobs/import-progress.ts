import type { StoreProgress } from "@perfatlas/db";
import type { ImportProgress } from "@perfatlas/db/importers";
import type { JobContext } from "../queue/job-handler.ts";

const WORDS = {
  download: "downloading",
  verify: "verifying",
  read: "reading",
  measurements: "storing",
  constraints: "indexing",
  done: "stored",
} as const;

/**
 * Turns what an import tells of itself into a job's progress: bytes while files are fetched and
 * verified, measurements once they are stored. Stops the import when the process stops.
 */
export function importProgress(
  slug: string,
  context: Pick<JobContext, "progress" | "signal">,
): (progress: ImportProgress | StoreProgress) => void {
  let isStoring = false;
  return (progress) => {
    context.signal.throwIfAborted();
    const message = `${WORDS[progress.stage]} ${slug}`;
    if ("measurementCount" in progress) {
      isStoring = true;
      context.progress(progress.measurementCount, progress.expected, message);
    } else if (!isStoring && progress.stage !== "read") {
      context.progress(progress.done, progress.total ?? 0, `${message}: ${progress.file}`);
    }
  };
}
