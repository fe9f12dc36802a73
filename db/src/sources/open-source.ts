import { InputError } from "@perfatlas/modeling/space";
import type { DraftFile } from "../datasets/descriptor.ts";
import { downloadFile } from "./download-file.ts";
import { fileBelow, within } from "./file-below.ts";
import { listBelow } from "./list-below.ts";
import type { Source } from "./source.ts";
import { verifyFile } from "./verify-file.ts";

/** Where a source looks, in this order. */
export interface SourceOptions {
  /** Folder of the descriptor: a user's own files are relative to it. */
  readonly folder?: string | undefined;
  /** Folder of data files by owner/repo/path. */
  readonly mirror?: string | undefined;
  /** Folder that downloads are kept in, by the same paths. */
  readonly cache?: string | undefined;
  /** Never touch the network. Default false. */
  readonly offline?: boolean | undefined;
  /** Times that a download is tried again. Default 4. */
  readonly retries?: number | undefined;
}

/**
 * A file that cannot be had: by name, with where it was looked for. Unreachable: its address was asked
 * and did not answer with it, which is nobody's mistake here.
 */
export class SourceMissingError extends InputError {
  readonly code: "SOURCE_MISSING" | "SOURCE_UNREACHABLE";
  /** Address that was or would be tried. */
  readonly url: string | undefined;
  constructor(file: DraftFile, looked: readonly string[], cause?: unknown) {
    const why = cause instanceof Error ? ` (${reason(cause)})` : "";
    const remedy =
      file.url === undefined
        ? ""
        : `; without that network, PERFATLAS_MIRROR of the instance can name a folder that has it as ${file.path}`;
    super(
      `the file cannot be had; looked for it in ${looked.join(", ")}${why}${remedy}`,
      { file: file.path },
      {
        cause,
      },
    );
    this.url = file.url;
    this.code = cause === undefined ? "SOURCE_MISSING" : "SOURCE_UNREACHABLE";
  }
}

/** fetch says "fetch failed" and has the reason below. */
function reason(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Files from the descriptor's folder, a mirror, the cache of downloads, or the address they are pinned to. */
export function openSource(options: SourceOptions): Source {
  const find = async (file: DraftFile): Promise<string | undefined> => {
    for (const folder of [options.folder, options.mirror]) {
      if (folder === undefined) continue;
      const path = await fileBelow(folder, file.path);
      if (path !== undefined) return path;
    }
    return await findCached(options.cache, file);
  };
  return {
    find,
    async list(folder, depth) {
      for (const root of [options.folder, options.mirror]) {
        const paths = root === undefined ? undefined : await listBelow(root, folder, depth);
        if (paths !== undefined) return paths;
      }
      return [];
    },
    async fetch(file, progress = () => {}) {
      const found = await find(file);
      if (found !== undefined) return found;
      const { url } = file;
      const { cache, offline = false } = options;
      if (url === undefined || cache === undefined || offline)
        throw new SourceMissingError(file, places(options, file));
      const path = within(cache, file.path);
      try {
        await downloadFile({ file, url, path, retries: options.retries ?? 4, progress });
      } catch (error) {
        // Wrong bytes are told as such; anything else means that the file cannot be had.
        if (error instanceof InputError) throw error;
        throw new SourceMissingError(file, places(options, file), error);
      }
      return path;
    },
  };
}

function places(options: SourceOptions, file: DraftFile): string[] {
  const { folder, mirror, cache, offline = false } = options;
  const looked: string[] = [];
  if (folder !== undefined) looked.push(`the folder of the descriptor (${folder})`);
  if (mirror !== undefined) looked.push(`the mirror (${mirror})`);
  if (cache !== undefined) looked.push(`the downloads (${cache})`);
  if (file.url !== undefined) looked.push(offline ? `not at ${file.url}: offline` : file.url);
  return looked.length > 0 ? looked : ["nowhere: no folder, mirror or address is known"];
}

/** A cached file counts when it is whole; one that was damaged since is had again. */
async function findCached(cache: string | undefined, file: DraftFile): Promise<string | undefined> {
  if (cache === undefined) return undefined;
  const path = await fileBelow(cache, file.path);
  if (path === undefined) return undefined;
  try {
    await verifyFile(path, file);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
  return path;
}
