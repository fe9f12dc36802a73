import { type DatasetDescriptor, datasets } from "@perfatlas/db/datasets";
import { simulatedDatasets } from "@perfatlas/db/simulated";
import { starterDatasets } from "@perfatlas/db/starter";

/** Every data set that this build can load: shipped ones first, then the catalogue, then simulated boards. */
export const knownDatasets: readonly DatasetDescriptor[] = [
  ...starterDatasets,
  ...datasets,
  ...simulatedDatasets,
];
