import { evaluateSuiteJob } from "./evaluate-suite.ts";
import { importDatasetJob } from "./import-dataset.ts";
import { importDescriptorJob } from "./import-descriptor.ts";
import type { JobHandler } from "./job-handler.ts";

/** Every kind of job, by file name. */
export const jobHandlers: readonly JobHandler<unknown>[] = [
  evaluateSuiteJob,
  importDatasetJob,
  importDescriptorJob,
];
