import { join } from "node:path";
import { openSource, type Source } from "@perfatlas/db/importers";
import { starterFolder } from "@perfatlas/db/starter";
import type { Settings } from "../settings.ts";

/**
 * Where this machine has the files of data sets: shipped ones, the mirror, earlier downloads, and
 * then the network.
 */
export function registrySource(settings: Pick<Settings, "home" | "mirror">): Source {
  const shipped = openSource({ folder: starterFolder, offline: true });
  const others = openSource({ mirror: settings.mirror, cache: join(settings.home, "downloads") });
  return {
    find: async (file) => (await shipped.find(file)) ?? (await others.find(file)),
    fetch: async (file, progress) =>
      (await shipped.find(file)) ?? (await others.fetch(file, progress)),
  };
}
