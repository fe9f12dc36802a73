import { dirname, join, resolve } from "node:path";
import { completeDescriptor, openSource, parseDescriptor } from "@perfatlas/db/importers";
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
  const descriptor = parseDescriptor(text, path);
  const { id, files, expected, notes = [] } = await completeDescriptor(descriptor, source);
  return {
    id,
    ...expected,
    files: files.map((file) => ({ path: file.path, sha256: file.sha256, rows: file.rowCount })),
    notes: [...notes, ...licenseAdvice(descriptor.license)],
  };
}

/** NOASSERTION is legal, and should be said on purpose. */
function licenseAdvice(license: string): readonly string[] {
  if (license !== "NOASSERTION") return [];
  return [
    "the licence is NOASSERTION, as it is where none is stated: others cannot tell what they may do with the " +
      'data; for your own say "license: CC0-1.0" or "license: CC-BY-4.0"',
  ];
}
