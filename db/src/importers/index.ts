export type { ImportProgress, OnImportProgress } from "../sources/import-progress.ts";
export { openSource, SourceMissingError, type SourceOptions } from "../sources/open-source.ts";
export type { Source } from "../sources/source.ts";
export { FileTooLargeError, TruncatedFileError, WrongDigestError } from "../sources/verify-file.ts";
export type {
  DatasetContent,
  ImportBlock,
  NewConfiguration,
  ReadFile,
} from "../store/import-block.ts";
export { checkDescriptor, type DescriptorFault } from "./check-descriptor.ts";
export { completeDescriptor } from "./complete-descriptor.ts";
export { type DatasetState, datasetState } from "./dataset-state.ts";
export { importDataset } from "./import-dataset.ts";
export type { Importer } from "./importer.ts";
export { DescriptorError, parseDescriptor } from "./parse-descriptor.ts";
export { importers } from "./read-blocks.ts";
export { readDataset } from "./read-dataset.ts";
export { withRegistryUnits } from "./registry-units.ts";
