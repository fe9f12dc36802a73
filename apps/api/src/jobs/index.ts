import type { JobHandler } from "../queue/job-handler.ts";
import { evaluateSuiteJob } from "./evaluate-suite.ts";
import { importDatasetJob } from "./import-dataset.ts";
import { importDescriptorJob } from "./import-descriptor.ts";

/** Every kind of job, by file name. */
export const jobHandlers: readonly JobHandler<unknown>[] = [
  evaluateSuiteJob,
  importDatasetJob,
  importDescriptorJob,
];
