import { type Database, migrate } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { jobHandlers } from "../../../apps/api/src/jobs/index.ts";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";

/** The evaluation that is disturbed: some hundred chunks, about ten seconds of one core. */
const EVALUATION = {
  suite: "starter",
  subjects: ["zlib", "brotli"],
  strategies: ["target-only", "linear-shift", "pooled", "informed-gp"],
  learners: ["random-forest"],
  repeats: 4,
};

/** Migrates a registry and loads what the evaluation needs. */
export async function prepareRegistry(database: Database): Promise<void> {
  await migrate(database);
  const source = openSource({ folder: starterFolder, offline: true });
  for (const descriptor of starterDatasets) {
    if (EVALUATION.subjects.includes(descriptor.id)) {
      await importDataset(database, descriptor, source);
    }
  }
}

/** A queue of this process, which runs no job unless it is told to. */
export function queueOf(database: Database): Jobs {
  return createJobs({
    tools: {
      database,
      source: openSource({ offline: true }),
      descriptors: starterDatasets,
      withoutData: [],
      revision: "test",
      threadCount: 1,
    },
    connectionString: undefined,
    report: () => {},
    handlers: jobHandlers,
  });
}

/** Queues the evaluation; its job. */
export async function queueEvaluation(database: Database): Promise<string> {
  return await queueOf(database).enqueue("evaluate-suite", EVALUATION);
}
