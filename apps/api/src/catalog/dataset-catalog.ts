import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";

/** Whether the files of a built-in data set can be had from the instance's source, and if not, why. */
export interface Availability {
  readonly isAvailable: boolean;
  readonly fileCount: number;
  /** Files of which the instance has a copy; the others are at an address, which was not asked. */
  readonly atHandCount: number;
  readonly why: string | null;
}

/** The data sets that this build knows, whether they are stored or not. */
export interface DatasetCatalog {
  /** By slug, ascending. */
  readonly descriptors: readonly DatasetDescriptor[];
  /** What publications name and nobody can load; by slug, ascending. */
  readonly withoutData: readonly DatasetWithoutData[];
  availability(descriptor: DatasetDescriptor): Promise<Availability>;
}
