import { type Database, suiteReader, type TaskRow } from "@perfatlas/db";
import {
  type EvaluationTask,
  PROTOCOLS,
  ResponseTableError,
  type SourceTable,
} from "@perfatlas/modeling/evaluation";
import { canonicalJson } from "@perfatlas/wire";
import * as z from "zod";
import { NotFoundError } from "../errors/errors.ts";
import { frozenSubject } from "../evaluation/frozen-subject.ts";
import { loadSubjectTable, type SubjectTable } from "../evaluation/load-subject-table.ts";

/** A task of the registry with the data that it is asked of now. */
export interface EvaluatedTask {
  readonly row: TaskRow;
  readonly table: SubjectTable;
  /** Of its suite. */
  readonly repeats: number;
  readonly suite: string;
  /** The task as modelling takes it, at a budget. */
  at(budget: number): EvaluationTask;
}

const storedProtocol = z.object({ name: z.enum(PROTOCOLS), repeats: z.int() });

/** Tables that were read last: every repeat that is asked for needs the same one. */
const kept = new WeakMap<Database, Map<string, SubjectTable>>();
const KEPT_MAX = 2;

/**
 * The task of that slug.
 * @throws NotFoundError, UnknownTableError when its data set is not loaded, ResponseTableError when the data no
 * longer have its environments.
 */
export async function evaluatedTask(database: Database, slug: string): Promise<EvaluatedTask> {
  const row = await suiteReader.taskBySlug(database, slug);
  if (row === undefined) {
    throw new NotFoundError(`there is no task "${slug}"; \`tasks\` and \`suite\` list them`);
  }
  const of = await suiteReader.dataOfTask(database, row.id);
  const protocol = storedProtocol.parse(of.protocol);
  const { from } = frozenSubject({ slug: of.suite, number: of.number }, row.subject) ?? {};
  if (from === undefined && row.sourceMetricId !== null) {
    throw new ResponseTableError(`this program cannot join the sources of ${slug}`);
  }
  const table = await tableOf(database, of, from);
  const sources = of.sourceIds.map((id) => table.environmentIds.indexOf(id, table.joined?.start));
  const target = table.environmentIds.indexOf(row.targetEnvironmentId ?? 0);
  if (target < 0 || sources.includes(-1)) {
    throw new ResponseTableError(`${of.dataset} no longer has the environments of ${slug}`);
  }
  // SeMPL's environments are numbered, those of other protocols named: streams are forked by that.
  const targetLabel =
    protocol.name === "sempl" ? String(row.targetNumber) : (table.environments[target] ?? "");
  return {
    row,
    table,
    repeats: protocol.repeats,
    suite: of.suite,
    at: (budget) => ({
      suite: of.suite,
      suiteVersion: of.number,
      subject: row.subject,
      dataset: of.dataset,
      metric: table.metric.name,
      protocol: protocol.name,
      ...{ sources, target, targetLabel, budget, repeats: protocol.repeats },
    }),
  };
}

async function tableOf(
  database: Database,
  { dataset, metric, digest }: { dataset: string; metric: string; digest: string | null },
  from: SourceTable | undefined,
): Promise<SubjectTable> {
  const tables = kept.get(database) ?? new Map<string, SubjectTable>();
  kept.set(database, tables);
  const keyOf = (of: string | null) => canonicalJson([dataset, metric, from ?? null, of]);
  const key = keyOf(digest);
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = await loadSubjectTable(database, {
    ...{ dataset, metric },
    ...(from === undefined ? {} : { from }),
  });
  const [oldest] = tables.keys();
  if (tables.size >= KEPT_MAX && oldest !== undefined) tables.delete(oldest);
  // An upload may have come between: then it is kept under what it is.
  tables.set(keyOf(table.digest), table);
  return table;
}
