import { type Handle, suiteWriter } from "@perfatlas/db";
import {
  type EvaluationTask,
  protocolFacts,
  type Suite,
  suiteTasks,
} from "@perfatlas/modeling/evaluation";
import type { SubjectTable } from "./load-subject-table.ts";
import { tableOfSubject } from "./table-of-subject.ts";

/** A task of the registry with its variants, one per budget. */
export interface RegisteredTask {
  readonly taskId: number;
  readonly targetNumber: number;
  readonly targetLabel: string;
  readonly variants: readonly EvaluationTask[];
}

/**
 * Adds the suite, and the tasks of one subject with their environments, where they are not stored.
 * @throws UnknownTaskError when the suite lacks the subject, or the data an environment.
 */
export async function registerSubject(
  handle: Handle,
  suite: Suite,
  subject: string,
  table: SubjectTable,
): Promise<readonly RegisteredTask[]> {
  const suiteId = await registerSuite(handle, suite);
  const { from } = tableOfSubject(suite, subject);
  const byTarget = new Map<number, EvaluationTask[]>();
  for (const task of suiteTasks(suite, subject, table.environments, table.joined)) {
    byTarget.set(task.target, [...(byTarget.get(task.target) ?? []), task]);
  }
  const registered: RegisteredTask[] = [];
  for (const variants of byTarget.values()) {
    const [task] = variants;
    if (task === undefined) continue;
    // Numbers of a suite that follows its data stay when there are more targets.
    const targetNumber =
      suite.dataset === undefined || suite.protocol === "sempl"
        ? numberOf(task, registered.length)
        : task.target;
    const taskId = await suiteWriter.task(handle, suiteId, {
      slug: `${suite.name}/${suite.version}/${subject}/${targetNumber}`,
      subject,
      dataset: task.dataset,
      metric: table.metric.name,
      ...(from === undefined ? {} : { from }),
      targetEnvironmentId: table.environmentIds[task.target] ?? null,
      sourceEnvironmentIds: task.sources.flatMap((source) => table.environmentIds[source] ?? []),
      targetNumber,
      budgets: variants.map(({ budget }) => budget),
    });
    registered.push({ taskId, targetNumber, targetLabel: task.targetLabel, variants });
  }
  if (suite.dataset !== undefined) {
    const kept = registered.map(({ taskId }) => taskId);
    await suiteWriter.withdrawTasks(handle, suiteId, subject, kept);
  }
  return registered;
}

/** Adds the suite where it is not stored; its id. */
async function registerSuite(handle: Handle, suite: Suite): Promise<number> {
  return suiteWriter.suite(handle, {
    slug: suite.name,
    number: suite.version,
    title: suite.title,
    description: suite.description,
    protocol: {
      ...protocolFacts[suite.protocol],
      repeats: suite.repeats,
      ...(suite.citation === undefined ? {} : { citation: suite.citation }),
      ...(suite.dataset === undefined ? {} : { dataset: suite.dataset }),
      ...(suite.strategies === undefined ? {} : { strategies: suite.strategies }),
      ...(suite.learners === undefined ? {} : { learners: suite.learners }),
    },
    isFrozen: suite.dataset === undefined,
  });
}

/** SeMPL numbers its environments and its published figures refer to that; others go by order. */
function numberOf(task: EvaluationTask, order: number): number {
  return /^\d+$/.test(task.targetLabel) ? Number(task.targetLabel) : order;
}
