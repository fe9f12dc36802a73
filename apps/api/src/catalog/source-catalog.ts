import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";
import type { Source } from "@perfatlas/db/importers";
import type { Availability, DatasetCatalog } from "./dataset-catalog.ts";

/**
 * The catalog of the built-in data sets over a source. A file counts as available when a local copy
 * exists or an address is known; whether that address answers is found out by the import alone.
 */
export function sourceCatalog(
  descriptors: readonly DatasetDescriptor[],
  source: Source,
  withoutData: readonly DatasetWithoutData[] = [],
): DatasetCatalog {
  return {
    descriptors: descriptors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    withoutData,
    async availability({ files }): Promise<Availability> {
      const found = await Promise.all(files.map((file) => source.find(file)));
      const absent = files.filter((file, i) => found[i] === undefined && file.url === undefined);
      const fileCount = files.length;
      const atHandCount = found.filter((path) => path !== undefined).length;
      const counts = { fileCount, atHandCount };
      if (absent.length === 0) return { isAvailable: true, ...counts, why: null };
      const paths = absent.slice(0, 5).map(({ path }) => path);
      const more = absent.length > paths.length ? `, … (${absent.length} files)` : "";
      return {
        isAvailable: false,
        ...counts,
        why:
          `no copy is at hand and no address is known: ${paths.join(", ")}${more}; put copies into ` +
          "the folder that is PERFATLAS_MIRROR of the instance",
      };
    },
  };
}
