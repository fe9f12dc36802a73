export { openSource, type SourceOptions } from "../sources/open-source.ts";
export type { Source } from "../sources/source.ts";
export { completeDescriptor } from "./complete-descriptor.ts";
export type { DatasetContent, ImportBlock, NewConfiguration, ReadFile } from "./import-block.ts";
export { importDataset } from "./import-dataset.ts";
export type { ImportProgress, OnImportProgress } from "./import-progress.ts";
export type { Importer } from "./importer.ts";
export { importers } from "./read-blocks.ts";
export { readDataset } from "./read-dataset.ts";
