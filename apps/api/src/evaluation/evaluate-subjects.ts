import { setTimeout as wait } from "node:timers/promises";
import { chunkRecord } from "@perfatlas/db";
import type { Suite } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { ChunkSource } from "./chunk-source.ts";
import { ChunkTables } from "./chunk-tables.ts";
import type { EvaluationRequest } from "./evaluation-request.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import { planSubject, type SubjectPlan } from "./plan-subject.ts";
import { type PublishedOutcome, recordPublished } from "./record-published.ts";
import { storePlans } from "./store-plans.ts";
import { throughOutages } from "./through-outages.ts";
import { WorkerPool } from "./worker-pool.ts";

/** What an evaluation did; the result of its job. */
export interface EvaluationOutcome {
  readonly suite: string;
  readonly subjects: readonly string[];
  /** Repeats that were computed and stored. */
  readonly evaluationCount: number;
  /** Repeats of the request that were stored before. */
  readonly storedCount: number;
  /** Computed repeats in which the strategy or the learner refused. */
  readonly failureCount: number;
  /** Subjects left out, because their data set is not loaded or has too little, and why. */
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
  readonly published: PublishedOutcome;
  readonly seconds: number;
}

/** Milliseconds between two looks at how far it is. */
const LOOK_MS = 300;

/**
 * Cuts what is not stored of a request into chunks and computes them, this process and all others that take
 * chunks of the job. A second run of the job goes on with the plan of the first. Subjects whose data cannot be
 * evaluated are left out and named.
 * @throws InputError of the first of them when that leaves nothing.
 */
export async function evaluateSubjects(
  suite: Suite,
  request: EvaluationRequest,
  context: EvaluationTools,
): Promise<EvaluationOutcome> {
  const start = performance.now();
  const pool = new WorkerPool(context.threadCount, context.signal);
  try {
    const { plans, leftOut } = await planAll(suite, request, context, pool);
    const published = await recordPublished(suite, plans, context);
    await storePlans(plans, context);
    const { done, failures } = await computeChunks(plans, context, pool);
    const asked = plans.reduce((sum, plan) => sum + plan.missingCount + plan.storedCount, 0);
    return {
      suite: suite.name,
      subjects: plans.map(({ subject }) => subject),
      evaluationCount: done,
      storedCount: Math.max(0, asked - done),
      failureCount: failures,
      leftOut,
      published,
      seconds: Math.round(performance.now() - start) / 1000,
    };
  } finally {
    await pool.close();
  }
}

async function planAll(
  suite: Suite,
  request: EvaluationRequest,
  context: EvaluationTools,
  pool: WorkerPool,
) {
  const plans: SubjectPlan[] = [];
  const leftOut: { subject: string; why: string }[] = [];
  let first: InputError | undefined;
  for (const subject of request.subjects) {
    context.signal.throwIfAborted();
    context.progress(0, 0, `loading ${subject}`);
    try {
      const plan = await planSubject(context.database, suite, subject, request);
      // Threads start while the other tables are loaded.
      if (plan.missingCount > 0) pool.start();
      plans.push(plan);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      first ??= error;
      leftOut.push({ subject, why: error.message });
    }
  }
  if (plans.length === 0 && first !== undefined) throw first;
  return { plans, leftOut };
}

/** Computes the chunks of the job; what came of all of them, wherever they were computed. */
async function computeChunks(
  plans: readonly SubjectPlan[],
  context: EvaluationTools,
  pool: WorkerPool,
) {
  const tables = new ChunkTables(context.database);
  for (const { request, table } of plans) tables.add(request, table);
  const progress = () =>
    throughOutages(context.signal, () => chunkRecord.progress(context.database, context.job.id));
  const source = new ChunkSource(context, tables);
  const over = new AbortController();
  const computing = (async () => {
    try {
      // No thread is started for nothing.
      if ((await progress()).open > 0) await pool.compute(source);
    } finally {
      await source.close();
      over.abort();
    }
  })();
  const telling = (async () => {
    while (!over.signal.aborted) {
      const { done, total, workers } = await progress();
      const others = workers > 1 ? `, in ${workers} processes` : "";
      context.progress(done, total, `evaluating ${source.subject}${others}`);
      await wait(LOOK_MS, undefined, { signal: over.signal }).catch(() => {});
    }
  })();
  await Promise.all([computing, telling.catch(() => {})]);
  const last = await progress();
  if (last.open > 0) {
    throw new Error(`${last.open} chunks of the evaluation were begun too often and never ended`);
  }
  context.progress(last.done, last.total, "evaluated");
  return last;
}
