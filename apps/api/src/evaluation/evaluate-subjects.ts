import { UnknownTableError } from "@perfatlas/db";
import type { ResponseTable, Suite } from "@perfatlas/modeling/evaluation";
import type { JobContext } from "../jobs/job-handler.ts";
import { EvaluationRecorder } from "./evaluation-recorder.ts";
import type { EvaluationRequest } from "./evaluation-request.ts";
import { planSubject, type SubjectPlan } from "./plan-subject.ts";
import { type PublishedOutcome, recordPublished } from "./record-published.ts";
import { computeBatches } from "./worker-pool.ts";

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
  /** Subjects left out because their data set is not loaded, and why. */
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
  readonly published: PublishedOutcome;
  readonly seconds: number;
}

/**
 * Computes what is not stored of a request and stores it as it comes, so that a second run goes on
 * where the first was cut off. Subjects whose data set is not loaded are left out and named.
 * @throws UnknownTableError when that leaves nothing.
 */
export async function evaluateSubjects(
  suite: Suite,
  request: EvaluationRequest,
  context: JobContext,
): Promise<EvaluationOutcome> {
  const start = performance.now();
  const { plans, leftOut } = await planAll(suite, request, context);
  const total = plans.reduce((sum, plan) => sum + plan.missingCount, 0);
  const published = await recordPublished(suite, plans, context);
  let done = 0;
  let failureCount = 0;
  for (const plan of plans) {
    const tell = (count: number) => {
      done += count;
      context.progress(done, total, `evaluating ${plan.subject}`);
    };
    tell(0);
    failureCount += await evaluateSubject(plan, context, tell);
  }
  return {
    suite: suite.name,
    subjects: plans.map(({ subject }) => subject),
    evaluationCount: done,
    storedCount: plans.reduce((sum, plan) => sum + plan.storedCount, 0),
    failureCount,
    leftOut,
    published,
    seconds: Math.round(performance.now() - start) / 1000,
  };
}

async function planAll(suite: Suite, request: EvaluationRequest, context: JobContext) {
  const plans: SubjectPlan[] = [];
  const leftOut: { subject: string; why: string }[] = [];
  let first: UnknownTableError | undefined;
  for (const subject of request.subjects) {
    context.signal.throwIfAborted();
    context.progress(0, 0, `loading ${subject}`);
    try {
      plans.push(await planSubject(context.database, suite, subject, request));
    } catch (error) {
      if (!(error instanceof UnknownTableError)) throw error;
      first ??= error;
      leftOut.push({ subject, why: error.message });
    }
  }
  if (plans.length === 0 && first !== undefined) throw first;
  return { plans, leftOut };
}

/** How many of its repeats failed. */
async function evaluateSubject(
  plan: SubjectPlan,
  context: JobContext,
  tell: (count: number) => void,
): Promise<number> {
  if (plan.batches.length === 0) return 0;
  const recorder = new EvaluationRecorder(context.database, plan, context.revision);
  try {
    await computeBatches({
      table: responseTable(plan),
      batches: plan.batches,
      threadCount: context.threadCount,
      signal: context.signal,
      async record(result) {
        await recorder.add(result);
        tell(result.results.length);
      },
    });
  } finally {
    // What was computed before an error or a stop is kept: it need not be computed again.
    await recorder.flush();
  }
  return recorder.failureCount;
}

/** Only what threads need: it is copied into each. */
function responseTable({ table }: SubjectPlan): ResponseTable {
  const { space, metric, configurations, environments, values } = table;
  return { space, metric, configurations, environments, values };
}
