import type { JobHandler } from "../queue/job-handler.ts";
import { adviseJob } from "./advise.ts";
import { checkContributionJob } from "./check-contribution.ts";
import { computeFigureJob } from "./compute-figure.ts";
import { evaluateSuiteJob } from "./evaluate-suite.ts";
import { exportDatasetJob } from "./export-dataset.ts";
import { importDatasetJob } from "./import-dataset.ts";
import { importDescriptorJob } from "./import-descriptor.ts";
import { makeExportJob } from "./make-export.ts";
import { publishContributionJob } from "./publish-contribution.ts";
import { recheckJob } from "./recheck.ts";
import { refreshFiguresJob } from "./refresh-figures.ts";

/** Every kind of job, by file name. */
export const jobHandlers: readonly JobHandler<unknown>[] = [
  adviseJob,
  checkContributionJob,
  computeFigureJob,
  evaluateSuiteJob,
  exportDatasetJob,
  importDatasetJob,
  importDescriptorJob,
  makeExportJob,
  publishContributionJob,
  recheckJob,
  refreshFiguresJob,
];
