import { type Handle, type NewPublishedResult, suiteWriter } from "@perfatlas/db";
import { SourceMissingError } from "@perfatlas/db/importers";
import { type SemplResult, semplResults } from "@perfatlas/db/published";
import type { Suite } from "@perfatlas/modeling/evaluation";
import type { Citation } from "@perfatlas/modeling/space";
import type { EvaluationTools } from "./evaluation-tools.ts";
import type { RegisteredTask } from "./register-subject.ts";

/** How many published figures stand beside an evaluation, or why there are none. */
export interface PublishedOutcome {
  readonly resultCount: number;
  readonly why: string | null;
}

/** The tasks of a subject that figures can belong to. */
export interface SubjectTasks {
  readonly subject: string;
  readonly tasks: readonly RegisteredTask[];
}

/**
 * Stores the published figures of the subjects' tasks under strategies of their own, which carry the
 * paper's citation, so that they are never mixed with what is computed here.
 */
export async function recordPublished(
  suite: Suite,
  subjects: readonly SubjectTasks[],
  { database, source }: Pick<EvaluationTools, "database" | "source">,
): Promise<PublishedOutcome> {
  if (suite.name !== "sempl-fse24" || suite.citation === undefined) {
    return { resultCount: 0, why: `no figures are known to be published for ${suite.name}` };
  }
  let figures: readonly SemplResult[];
  try {
    figures = await semplResults(source);
  } catch (error) {
    if (!(error instanceof SourceMissingError)) throw error;
    return { resultCount: 0, why: error.message };
  }
  const { citation } = suite;
  const resultCount = await database.transaction(async (handle) => {
    const results = await resultsOf(handle, figures, subjects, citation);
    await suiteWriter.publishedResults(handle, results);
    return results.length;
  });
  return { resultCount, why: null };
}

async function resultsOf(
  handle: Handle,
  figures: readonly SemplResult[],
  subjects: readonly SubjectTasks[],
  citation: Citation,
): Promise<NewPublishedResult[]> {
  const taskIds = new Map(
    subjects.flatMap(({ subject, tasks }) =>
      tasks.map(({ targetNumber, taskId }) => [`${subject}/${targetNumber}`, taskId] as const),
    ),
  );
  const strategyIds = new Map<string, number>();
  const results: NewPublishedResult[] = [];
  for (const figure of figures) {
    const { system, environment, model, ...result } = figure;
    const taskId = taskIds.get(`${system}/${environment}`);
    if (taskId === undefined) continue;
    const strategyId = strategyIds.get(model) ?? (await publishedStrategy(handle, model, citation));
    strategyIds.set(model, strategyId);
    results.push({ taskId, strategyId, ...result });
  }
  return results;
}

async function publishedStrategy(handle: Handle, name: string, citation: Citation) {
  const strategy = { name, title: name, citation, origin: "published", isBaseline: false } as const;
  return suiteWriter.strategy(handle, strategy);
}
