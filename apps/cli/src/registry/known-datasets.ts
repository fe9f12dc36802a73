import { type DatasetDescriptor, datasets } from "@perfatlas/db/datasets";
import { starterDatasets } from "@perfatlas/db/starter";

/** Every data set that this build can load: shipped ones first, then the catalogue. */
export const knownDatasets: readonly DatasetDescriptor[] = [...starterDatasets, ...datasets];
