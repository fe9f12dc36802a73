import { dirname, join, resolve } from "node:path";
import { openSource, parseDescriptor, readDataset } from "@perfatlas/db/importers";
import type { Settings } from "../settings.ts";
import { readDescriptorText } from "./read-descriptor-text.ts";

/** What a valid descriptor describes. */
export interface Validated {
  readonly id: string;
  readonly configurations: number;
  /** Values and failures. */
  readonly measurements: number;
  readonly failures: number;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly rows: number;
  }[];
  /** What the descriptor says of its files, and what was passed over or mended in reading them. */
  readonly notes: readonly string[];
}

/**
 * Reads a descriptor and all its data with the rules of an import and stores nothing. Files are
 * looked for beside the descriptor, in the mirror and among the downloads, never in the network.
 * @throws InputError of many kinds, with file, line and column where they are known.
 */
export async function validateDescriptor(
  path: string,
  settings: Pick<Settings, "home" | "mirror">,
): Promise<Validated> {
  const text = await readDescriptorText(path);
  const source = openSource({
    folder: dirname(resolve(path)),
    mirror: settings.mirror,
    cache: join(settings.home, "downloads"),
    offline: true,
  });
  const content = await readDataset(parseDescriptor(text, path), source);
  let measurements = 0;
  let failures = 0;
  let configurations = 0;
  for await (const block of content.blocks) {
    configurations += block.configurations.length;
    measurements += block.value.length;
    for (const failure of block.failure) if (failure >= 0) failures++;
  }
  const files = content.files.map(({ file, sha256, rowCount }) => ({
    path: file.path,
    sha256,
    rows: rowCount,
  }));
  const { id, notes = [] } = content.descriptor;
  return { id, configurations, measurements, failures, files, notes };
}
