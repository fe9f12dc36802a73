import type { NewChunk } from "@perfatlas/db";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import type { CellBatch } from "./evaluation-request.ts";
import type { SubjectPlan } from "./plan-subject.ts";

/** Repeats of a chunk: a killed process has no more to lose of each. */
const REPEATS_MOST = 5;

/** The chunks of what is left of a subject; large budgets first, because they take longest. */
export function evaluationChunks(plan: SubjectPlan): readonly NewChunk[] {
  const cells = plan.cells.toSorted((a, b) => b.batch.task.budget - a.batch.task.budget);
  return cells.flatMap(({ batch, taskId, strategyId }) =>
    pieces(batch.repeats).map((repeats) => {
      const payload: EvaluationChunk = {
        subject: plan.subject,
        table: plan.request,
        taskId,
        strategyId,
        batch: { ...batch, repeats },
      };
      return {
        share: shareOf(plan.subject, batch),
        basis: plan.basis,
        payload,
        steps: repeats.length,
        weight: repeats.length * (1 + batch.task.budget),
      };
    }),
  );
}

/** What models of the sources are kept for: one learner, or one strategy that uses none, on one table. */
function shareOf(subject: string, { strategy, learner }: CellBatch): string {
  return `${subject}: ${learner === null ? strategy.name : learner.name}`;
}

function pieces(repeats: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(repeats.length / REPEATS_MOST);
  return Array.from({ length: count }, (_, i) =>
    repeats.slice(i * REPEATS_MOST, (i + 1) * REPEATS_MOST),
  );
}
