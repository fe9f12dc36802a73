import type { ResponseTable, Suite } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { EvaluationRecorder } from "./evaluation-recorder.ts";
import type { EvaluationRequest } from "./evaluation-request.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import { planSubject, type SubjectPlan } from "./plan-subject.ts";
import { type PublishedOutcome, recordPublished } from "./record-published.ts";
import { type BatchResult, WorkerPool } from "./worker-pool.ts";

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

/**
 * Computes what is not stored of a request and stores it as it comes, so that a second run goes on
 * where the first was cut off. Subjects whose data cannot be evaluated are left out and named.
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
    const failureCount = await evaluatePlans(plans, context, pool);
    return {
      suite: suite.name,
      subjects: plans.map(({ subject }) => subject),
      evaluationCount: plans.reduce((sum, plan) => sum + plan.missingCount, 0),
      storedCount: plans.reduce((sum, plan) => sum + plan.storedCount, 0),
      failureCount,
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

/** How many repeats failed. */
async function evaluatePlans(
  plans: readonly SubjectPlan[],
  context: EvaluationTools,
  pool: WorkerPool,
): Promise<number> {
  const total = plans.reduce((sum, plan) => sum + plan.missingCount, 0);
  let done = 0;
  const works = plans.map((plan) => {
    const recorder = new EvaluationRecorder(context.database, plan, context.revision);
    let left = plan.missingCount;
    return {
      table: responseTable(plan),
      cells: plan.cells,
      recorder,
      async record(result: BatchResult) {
        await recorder.add(result);
        done += result.results.length;
        left -= result.results.length;
        if (left === 0) await recorder.flush();
        context.progress(done, total, `evaluating ${plan.subject}`);
      },
    };
  });
  try {
    context.progress(0, total, "evaluating");
    await pool.compute(works);
  } finally {
    // What was computed before an error or a stop is kept: it need not be computed again.
    for (const { recorder } of works) await recorder.flush();
  }
  return works.reduce((sum, { recorder }) => sum + recorder.failureCount, 0);
}

/** Only what threads need: it is copied into each. */
function responseTable({ table }: SubjectPlan): ResponseTable {
  const { space, metric, configurations, environments, values } = table;
  return { space, metric, configurations, environments, values };
}
