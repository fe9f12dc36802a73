import type { JobHandler } from "../queue/job-handler.ts";
import { computeFigureJob } from "./compute-figure.ts";
import { evaluateSuiteJob } from "./evaluate-suite.ts";
import { importDatasetJob } from "./import-dataset.ts";
import { importDescriptorJob } from "./import-descriptor.ts";
import { refreshFiguresJob } from "./refresh-figures.ts";

/** Every kind of job, by file name. */
export const jobHandlers: readonly JobHandler<unknown>[] = [
  computeFigureJob,
  evaluateSuiteJob,
  importDatasetJob,
  importDescriptorJob,
  refreshFiguresJob,
];
