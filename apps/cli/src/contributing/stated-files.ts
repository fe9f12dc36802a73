import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
  expandFiles,
  parseDescriptor,
  type Source,
  SourceMissingError,
} from "@perfatlas/db/importers";

/** A file to be sent: where it lies, and what is stated of it. */
export interface LocalFile {
  /** As the descriptor has it. */
  readonly path: string;
  readonly local: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The files that a descriptor names, each once, with size and digest.
 * @throws DescriptorError, FilePatternError, SourceMissingError.
 */
export async function statedFiles(
  text: string,
  name: string,
  source: Source,
  progress: (done: number, file: string) => void,
): Promise<readonly LocalFile[]> {
  const { files } = await expandFiles(parseDescriptor(text, name), source);
  const stated: LocalFile[] = [];
  let done = 0;
  for (const file of files) {
    const local = await source.find(file);
    if (local === undefined)
      throw new SourceMissingError(file, ["the folder of the descriptor", "the mirror"]);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(local)) {
      hash.update(chunk as Buffer);
      done += (chunk as Buffer).length;
      progress(done, file.path);
    }
    const { size } = await stat(local);
    stated.push({ path: file.path, local, bytes: size, sha256: hash.digest("hex") });
  }
  return stated;
}
