import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { Source } from "@perfatlas/db/importers";
import type { Availability, DatasetCatalog } from "./dataset-catalog.ts";

/**
 * The catalog of the built-in data sets over a source. A file counts as available when a local copy
 * exists or an address is known; whether that address answers is found out by the import alone.
 */
export function sourceCatalog(
  descriptors: readonly DatasetDescriptor[],
  source: Source,
): DatasetCatalog {
  return {
    descriptors: descriptors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    async availability({ files }): Promise<Availability> {
      const found = await Promise.all(files.map((file) => source.find(file)));
      const absent = files.filter((file, i) => found[i] === undefined && file.url === undefined);
      if (absent.length === 0) return { isAvailable: true, why: null };
      const paths = absent.slice(0, 5).map(({ path }) => path);
      const more = absent.length > paths.length ? `, … (${absent.length} files)` : "";
      return {
        isAvailable: false,
        why: `no copy is at hand and no address is known: ${paths.join(", ")}${more}`,
      };
    },
  };
}
