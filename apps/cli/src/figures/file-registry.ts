import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase, preparedDatabase } from "@perfatlas/db";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { importDataset, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { readDescriptorText } from "../registry/read-descriptor-text.ts";
import type { Settings } from "../settings.ts";
import { apiTransport } from "../transport/api-transport.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";

/** Where an empty registry to start from is kept: beside the packages, as the bundled command is. */
const PREPARED = fileURLToPath(
  new URL("../../../../node_modules/.cache/perfatlas", import.meta.url),
);

/** What a descriptor describes, in a registry that lives in memory until it is closed. */
export interface FileRegistry extends Transport {
  /** Slug of the described system. */
  readonly system: string;
  /** Slug of the described data set. */
  readonly dataset: string;
}

/**
 * Reads a descriptor and its data by the rules of an import. Files are looked for beside the descriptor,
 * in the mirror and among the downloads, never in the network.
 * @param data path of a data file in the place of the descriptor's one.
 * @throws InputError of many kinds, UsageError when `data` is to stand for several files.
 */
export async function openFileRegistry(
  path: string,
  data: string | undefined,
  settings: Pick<Settings, "home" | "mirror">,
): Promise<FileRegistry> {
  const described = parseDescriptor(await readDescriptorText(path), path);
  if (data !== undefined && described.files.length !== 1) {
    throw new UsageError(`--data stands for one file; ${path} names ${described.files.length}`);
  }
  const descriptor = data === undefined ? described : withFile(described, basename(data));
  const source = openSource({
    folder: dirname(resolve(data ?? path)),
    mirror: settings.mirror,
    cache: join(settings.home, "downloads"),
    offline: true,
  });
  const snapshot = await preparedDatabase(PREPARED);
  const database = await openDatabase({ memory: true, ...(snapshot && { snapshot }) });
  try {
    await migrate(database);
    await importDataset(database, descriptor, source);
    const api = await createApi({ database, source, descriptors: [], revision: "file" });
    const close = async () => {
      await api.close();
      await database.close();
    };
    return {
      ...apiTransport(api, path),
      close,
      system: descriptor.system.slug,
      dataset: descriptor.id,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The descriptor with another file, of which nothing is stated yet. */
function withFile({ expected: _, ...rest }: DraftDescriptor, path: string): DraftDescriptor {
  const {
    sha256: _digest,
    bytes: _bytes,
    rowCount: _rows,
    url: _url,
    ...file
  } = rest.files[0] ?? {};
  return { ...rest, files: [{ ...file, path }] };
}
