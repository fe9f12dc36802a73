import type { DatasetDescriptor, DraftDescriptor } from "../datasets/descriptor.ts";
import type { Database } from "../open/database.ts";
import type { ImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import { type StoredVersion, type StoreProgress, storeDataset } from "../store/store-dataset.ts";
import { readDataset } from "./read-dataset.ts";

/**
 * Imports a data set: fetches its files, verifies their digests, reads, checks and stores them in one
 * transaction, so that an error leaves nothing. Importing the same content again stores nothing.
 * @throws what `readDataset` and `storeDataset` throw.
 */
export async function importDataset(
  database: Database,
  descriptor: DatasetDescriptor | DraftDescriptor,
  source: Source,
  progress: (progress: ImportProgress | StoreProgress) => void = () => {},
): Promise<StoredVersion> {
  return await storeDataset(database, await readDataset(descriptor, source, progress), progress);
}
