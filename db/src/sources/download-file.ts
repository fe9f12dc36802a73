import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import pRetry, { AbortError } from "p-retry";
import type { DraftFile } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "./import-progress.ts";
import {
  FileTooLargeError,
  MAX_FILE_BYTES,
  TruncatedFileError,
  verifyFile,
  WrongDigestError,
} from "./verify-file.ts";

/** What to download, and where to. */
export interface Download {
  readonly file: DraftFile;
  readonly url: string;
  /** Where the whole file ends up; until then its bytes stand in `path` + ".part". */
  readonly path: string;
  /** Times to try again after a failure. */
  readonly retries: number;
  readonly progress: OnImportProgress;
  /** Milliseconds before the first retry; doubles with each. Default 500. */
  readonly firstWait?: number;
}

/** Milliseconds without a byte after which a connection counts as dead. */
const SILENCE = 30_000;

/**
 * Downloads a file, resuming where an earlier try ended, and moves it into place when its digest is
 * right. Connections that break and answers of 5xx and 429 are tried again, other answers are not.
 * @throws WrongDigestError when whole and fresh bytes are wrong, FileTooLargeError, Error otherwise.
 */
export async function downloadFile(download: Download): Promise<void> {
  const { file, path, retries, firstWait = 500 } = download;
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  await pRetry(
    async () => {
      const wasResumed = await receive(download, part);
      try {
        await verifyFile(part, file);
      } catch (error) {
        if (error instanceof TruncatedFileError) throw error;
        await rm(part, { force: true });
        // The first bytes may be of an older try that went wrong: once more from the start.
        if (error instanceof WrongDigestError && wasResumed) throw error;
        throw new AbortError(error as Error);
      }
      await rename(part, path);
    },
    { retries, minTimeout: firstWait, maxTimeout: 20_000, randomize: true },
  );
}

/** Appends what is missing to the partial file; says whether it held something before. */
async function receive(download: Download, part: string): Promise<boolean> {
  const { file, url, progress } = download;
  let have = await sizeOf(part);
  if (file.bytes !== undefined && have >= file.bytes) return true;
  const silence = new AbortController();
  const response = await fetch(url, {
    // Ranges and lengths count the bytes that are sent, which must be those of the file and not of its
    // gzip. With a range, fetch asks for that by itself.
    headers: have > 0 ? { range: `bytes=${have}-` } : { "accept-encoding": "identity" },
    signal: silence.signal,
  });
  if (response.status === 416) {
    await rm(part, { force: true });
    throw new Error(`${url} has no bytes after ${have}`);
  }
  if (!response.ok || response.body === null) throw refusal(response, url);
  const isResumed = response.status === 206;
  if (!isResumed) have = 0;
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  const total = file.bytes ?? (Number.isNaN(length) ? undefined : have + length);
  const limit = file.bytes ?? MAX_FILE_BYTES;
  if ((total ?? 0) > MAX_FILE_BYTES)
    throw new AbortError(new FileTooLargeError(file.path, total ?? 0, MAX_FILE_BYTES));
  let done = have;
  await pipeline(
    response.body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      const timer = setTimeout(() => silence.abort(), SILENCE);
      try {
        for await (const chunk of chunks) {
          timer.refresh();
          done += chunk.length;
          yield chunk;
          progress({ stage: "download", file: file.path, done, total });
          // More than was announced can only be the wrong file: stop before it fills the disk.
          if (done > limit) return;
        }
      } finally {
        clearTimeout(timer);
      }
    },
    createWriteStream(part, { flags: isResumed ? "a" : "w" }),
  );
  return isResumed;
}

function refusal(response: Response, url: string): Error {
  const error = new Error(`${url} answers ${response.status} ${response.statusText}`.trim());
  const isPassing = response.status >= 500 || response.status === 429 || response.status === 408;
  return isPassing ? error : new AbortError(error);
}

async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
