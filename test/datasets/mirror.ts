import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { openSource } from "@perfatlas/db/importers";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Folder of data files by owner/repo/path. */
export const mirror = resolve(root, process.env.PERFATLAS_MIRROR ?? "../shared/datasets");

/** The mirror as a source; it never touches the network. */
export const mirrorSource = openSource({ mirror, offline: true });

/** Whether the mirror holds all files of the data sets. */
export function isMirrored(...datasets: readonly DatasetDescriptor[]): boolean {
  return datasets.every(({ files }) => files.every(({ path }) => existsSync(`${mirror}/${path}`)));
}
