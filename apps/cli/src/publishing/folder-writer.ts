import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { indexPage } from "./index-page.ts";
import type { LeftOut } from "./left-out.ts";
import type { PublishedFile } from "./published-file.ts";

/** Something that no publish made stands where the folder would. */
export class FolderTakenError extends InputError {
  readonly code = "FOLDER_TAKEN";
}

const MANIFEST = "manifest.json";
const MADE_BY = "perfatlas publish";

/** A folder that is written beside its place and takes it when it is whole. */
export class FolderWriter {
  readonly #folder: string;
  readonly #draft: string;
  readonly #onFile: (path: string) => void;
  readonly #files: PublishedFile[] = [];

  private constructor(folder: string, onFile: (path: string) => void) {
    this.#folder = folder;
    this.#draft = `${folder}.draft-${process.pid}`;
    this.#onFile = onFile;
  }

  /** @throws FolderTakenError. */
  static async open(given: string, onFile: (path: string) => void): Promise<FolderWriter> {
    const folder = resolve(given);
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw new FolderTakenError(`${folder} is no folder that can be read: ${error.message}`);
    });
    if (names.length > 0 && !(await isOurs(folder))) {
      throw new FolderTakenError(
        `${folder} holds files that no publish made; name a folder that is empty or not there`,
      );
    }
    const writer = new FolderWriter(folder, onFile);
    await mkdir(writer.#draft, { recursive: true });
    return writer;
  }

  /** Adds a file, from a text or from bytes as they come; what it has become. */
  async add(path: string, content: string | AsyncIterable<Uint8Array>): Promise<PublishedFile> {
    this.#onFile(path);
    const place = join(this.#draft, path);
    await mkdir(dirname(place), { recursive: true });
    const file = await open(place, "w");
    const digest = createHash("sha256");
    let bytes = 0;
    try {
      for await (const piece of typeof content === "string" ? [Buffer.from(content)] : content) {
        digest.update(piece);
        bytes += piece.length;
        await file.writeFile(piece);
      }
    } finally {
      await file.close();
    }
    const added = { path, bytes, sha256: digest.digest("hex") };
    this.#files.push(added);
    return added;
  }

  /** Writes page and manifest, and puts the folder in its place. */
  async finish(leftOut: readonly LeftOut[]) {
    await this.add("index.html", indexPage(this.#files.toSorted(byPath), leftOut));
    const files = this.#files.toSorted(byPath);
    const manifest = { madeBy: MADE_BY, leftOut, files };
    await this.add(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
    const old = `${this.#folder}.old-${process.pid}`;
    await rename(this.#folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(this.#draft, this.#folder);
    await rm(old, { recursive: true, force: true });
    const bytes = this.#files.reduce((sum, file) => sum + file.bytes, 0);
    return { folder: this.#folder, fileCount: this.#files.length, bytes };
  }

  async drop(): Promise<void> {
    await rm(this.#draft, { recursive: true, force: true });
  }
}

function byPath(a: PublishedFile, b: PublishedFile): number {
  return a.path < b.path ? -1 : 1;
}

async function isOurs(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "");
  return text.includes(`"madeBy": "${MADE_BY}"`);
}
