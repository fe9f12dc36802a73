import { type Database, figureWriter } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { AnalysisThread } from "./analysis-thread.ts";
import type { FigureTables } from "./figure-tables.ts";
import type { FigureAnswer } from "./figure-task.ts";
import { inputDigest } from "./input-digest.ts";
import { methodVersions } from "./method-versions.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import { subjectDigest } from "./subject-digest.ts";
import { taskOf } from "./task-of.ts";

/** What figures are computed with. */
export interface AnalysisTools {
  readonly database: Database;
  readonly revision: string;
  readonly signal: AbortSignal;
  readonly thread: AnalysisThread;
  readonly tables: FigureTables;
}

/** Refused: the data give none, and the reason is stored. */
export type RefreshOutcome = "computed" | "refused";

/** Computes a figure and stores it in the place of an earlier one. */
export async function refreshFigure(
  subject: ResolvedSubject,
  tools: AnalysisTools,
): Promise<RefreshOutcome> {
  const { key, columns } = subject;
  const input = inputDigest(columns.map((column) => column.input));
  const started = performance.now();
  const { result, refusal } = await answerOf(subject, tools);
  await figureWriter.store(tools.database, {
    ...key,
    subjectDigest: subjectDigest(key),
    methodVersion: methodVersions[key.kind],
    inputDigest: input,
    codeRevision: tools.revision,
    result,
    refusal,
    computeSeconds: (performance.now() - started) / 1000,
  });
  return refusal === null ? "computed" : "refused";
}

async function answerOf(
  subject: ResolvedSubject,
  { tables, thread, signal }: AnalysisTools,
): Promise<FigureAnswer> {
  try {
    return await thread.compute(await taskOf(subject, tables), signal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { result: null, refusal: { code: error.code, message: error.message } };
  }
}
