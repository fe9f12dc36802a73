import type { ExperimentPath } from "./parse-experiment.ts";

/** What is wrong with an experiment, and where. */
export interface ExperimentFault {
  readonly why: string;
  readonly path: ExperimentPath;
}
