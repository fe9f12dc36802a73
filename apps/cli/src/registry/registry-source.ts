import { join } from "node:path";
import type { Source } from "@perfatlas/db/importers";
import { simulatedFolder } from "@perfatlas/db/simulated";
import { openSource } from "@perfatlas/db/source";
import { starterFolder } from "@perfatlas/db/starter";
import type { Settings } from "../settings.ts";

/**
 * Where this machine has the files of data sets: shipped ones, the mirror, earlier downloads, and
 * then the network.
 */
export function registrySource(settings: Pick<Settings, "home" | "mirror">): Source {
  const shipped = [starterFolder, simulatedFolder].map((folder) =>
    openSource({ folder, offline: true }),
  );
  const others = openSource({ mirror: settings.mirror, cache: join(settings.home, "downloads") });
  const find = async (file: Parameters<Source["find"]>[0]): Promise<string | undefined> => {
    for (const source of [...shipped, others]) {
      const path = await source.find(file);
      if (path !== undefined) return path;
    }
    return undefined;
  };
  return {
    find,
    fetch: async (file, progress) => (await find(file)) ?? (await others.fetch(file, progress)),
  };
}
