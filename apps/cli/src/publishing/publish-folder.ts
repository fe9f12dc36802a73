import type { Settings } from "../settings.ts";
import { FolderWriter } from "./folder-writer.ts";
import type { LeftOut } from "./left-out.ts";
import { publishBoards } from "./publish-boards.ts";
import { publishExports } from "./publish-exports.ts";
import { publishFigures } from "./publish-figures.ts";
import { withFiles } from "./with-files.ts";

/** What was written. */
export interface PublishedFolder {
  readonly folder: string;
  readonly fileCount: number;
  readonly bytes: number;
  /** Data sets that nobody stated a licence for. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Writes what a registry has published into a folder: exports at the addresses that the registry has them at,
 * tables of stored figures, leaderboards, a page that links them, and a manifest. The folder is whole or what it was
 * before; nothing in it tells when it was written.
 * @throws FolderTakenError when something else stands there.
 */
export async function publishFolder(
  settings: Settings,
  folder: string,
  options: { readonly address: string; onFile(path: string): void },
): Promise<PublishedFolder> {
  const writer = await FolderWriter.open(folder, options.onFile);
  try {
    const leftOut = await withFiles(settings, async (files) => {
      const out = await publishExports(files, writer, options.address);
      await publishFigures(files, writer);
      await publishBoards(files, writer);
      return out;
    });
    return { ...(await writer.finish(leftOut)), leftOut };
  } catch (error) {
    await writer.drop();
    throw error;
  }
}
