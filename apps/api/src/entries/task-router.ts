import { csvText, type Database, parquetTable, type TableColumn } from "@perfatlas/db";
import type { Level } from "@perfatlas/modeling/space";
import express, { type Request, type Response, type Router } from "express";
import { answerFileError } from "../errors/answer-file-error.ts";
import { ArgumentError } from "../errors/errors.ts";
import type { Report } from "../log/error-log.ts";
import { answersOfTask, describeTask, repeatsOfTask, tableOfTask } from "./describe-task.ts";
import { type EvaluatedTask, evaluatedTask } from "./evaluated-task.ts";
import { taskColumns } from "./task-columns.ts";

/** What the router answers from. */
export interface TaskSource {
  readonly database: Database;
  readonly report: Report;
  /**
   * Takes the points, beside those of any request, from the budget of who asks.
   * @throws RefusalError RATE_LIMITED when there are not so many.
   */
  pay(request: Request, points: number): Promise<void>;
}

/** Points of reading a table, and of each thousand rows that are sent of it. */
const TABLE_POINTS = 1000;
const THOUSAND_POINTS = 20;
/** Rows of one answer. */
const ROWS_MAX = 1_000_000;

/** What one file of a task is. */
interface TaskFile {
  readonly json: object;
  readonly columns: () => readonly TableColumn[];
}

/**
 * What methods elsewhere are given: GET /tasks/<slug>/task.json, and table, rows (?budget=&repeats=0-29) and answers,
 * each as .json, .csv and .parquet. The digest of the data stands in the header Task-Digest.
 */
export function taskRouter({ database, report, pay }: TaskSource): Router {
  const router = express.Router();
  const address = "/tasks/:suite/:number/:subject/:target";
  const read = async (request: Request) => {
    await pay(request, TABLE_POINTS);
    const { suite, number, subject, target } = request.params as Readonly<Record<string, string>>;
    return await evaluatedTask(database, [suite, number, subject, target].join("/"));
  };
  router.get(`${address}/task.json`, async (request, response) => {
    response.set("cache-control", "no-cache").json(describeTask(await read(request)));
  });
  router.get(`${address}/table.:format`, async (request, response) => {
    const task = await read(request);
    await pay(request, pointsOf(task.table.configurations.length));
    const json = tableOfTask(task);
    const columns = () => taskColumns.table(json, task.table.space.options);
    send(request, response, { json, columns });
  });
  router.get(`${address}/rows.:format`, async (request, response) => {
    const task = await read(request);
    const { budget, repeats } = askedRows(request, task);
    await pay(request, pointsOf(task.table.configurations.length * repeats.length));
    const json = repeatsOfTask(task, budget, repeats);
    send(request, response, { json, columns: () => taskColumns.rows(json) });
  });
  router.get(`${address}/answers.:format`, async (request, response) => {
    const task = await read(request);
    await pay(request, pointsOf(task.table.configurations.length));
    const json = answersOfTask(task);
    send(request, response, { json, columns: () => taskColumns.answers(json) });
  });
  router.use(answerFileError(report));
  return router;
}

function pointsOf(rowCount: number): number {
  return Math.ceil((rowCount / 1000) * THOUSAND_POINTS);
}

/** @throws ArgumentError for a budget or repeats that the task does not have, and for too many of them. */
function askedRows({ query }: Request, { row, table, repeats }: EvaluatedTask) {
  const budget = Number(query.budget);
  if (!row.budgets.includes(budget)) {
    throw new ArgumentError(
      "UNKNOWN_BUDGET",
      `budget=${String(query.budget ?? "")} is none of ${row.slug}; it has ${row.budgets.join(", ")}`,
    );
  }
  const given = query.repeats ?? `0-${repeats - 1}`;
  const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(String(given)) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first <= last && last < repeats)) {
    throw new ArgumentError(
      "UNKNOWN_REPEAT",
      `repeats=${String(given)} is none of ${row.slug}: give a number or a range within 0-${repeats - 1}`,
    );
  }
  const count = last - first + 1;
  const most = Math.max(1, Math.floor(ROWS_MAX / table.configurations.length));
  if (count > most) {
    throw new ArgumentError(
      "TOO_MANY_ROWS",
      `${count} repeats of ${table.configurations.length} rows are more than ${ROWS_MAX}: ask for ${most} at once`,
    );
  }
  return { budget, repeats: Array.from({ length: count }, (_, k) => first + k) };
}

/** @throws ArgumentError for another format. */
function send(request: Request, response: Response, { json, columns }: TaskFile): void {
  const { format } = request.params;
  const { digest } = json as { readonly digest: string };
  response.set("cache-control", "no-cache").set("task-digest", digest);
  if (format === "json") response.json(json);
  else if (format === "csv") response.type("text/csv; charset=utf-8").send(csvOf(columns()));
  else if (format === "parquet") {
    response.type("application/vnd.apache.parquet").send(Buffer.from(parquetTable(columns())));
  } else {
    const message = `files of a task are .json, .csv and .parquet; given is .${String(format)}`;
    throw new ArgumentError("BAD_ADDRESS", message);
  }
}

function csvOf(columns: readonly TableColumn[]): string {
  const lines = [columns.map(({ name }) => csvText(name)).join(",")];
  const count = columns[0]?.cells.length ?? 0;
  for (let i = 0; i < count; i++) {
    lines.push(columns.map(({ cells }) => cellText(cells[i] ?? null)).join(","));
  }
  return `${lines.join("\n")}\n`;
}

function cellText(cell: Level | null): string {
  if (cell === null) return "";
  return typeof cell === "string" ? csvText(cell) : String(cell);
}
