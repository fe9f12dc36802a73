import { setImmediate as turn } from "node:timers/promises";
import { auditLog, type Database, type EntryRow, entryReader, entryWriter } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import type { Actor } from "../access/actor-of.ts";
import { ForbiddenError } from "../errors/errors.ts";
import { storable } from "../evaluation/storable.ts";
import { type EvaluatedTask, evaluatedTask } from "./evaluated-task.ts";
import {
  type GivenRepeat,
  type PredictedRepeat,
  PredictionError,
  predictedRepeat,
} from "./predicted-repeat.ts";
import { type ScoredRepeat, scoreRepeat } from "./score-repeat.ts";

/** Who made a method, and where it is told and kept. */
export interface EntryFacts {
  readonly name: string;
  readonly revision: string;
  readonly authors: string;
  readonly summary: string | null;
  /** Addresses. */
  readonly paper: string | null;
  readonly code: string | null;
}

/** Repeats of one task at one budget. */
export interface SubmittedCell {
  /** Slug. */
  readonly task: string;
  /** Of the data that the predictions are of. */
  readonly digest: string;
  readonly budget: number;
  readonly repeats: readonly GivenRepeat[];
}

/** A submission that cannot be taken; `code` says in which respect. */
export class SubmissionError extends InputError {
  readonly code:
    | "BAD_ENTRY"
    | "ENTRY_SETTLED"
    | "OTHER_DATA"
    | "TOO_MANY_ENTRIES"
    | "UNKNOWN_BUDGET"
    | "UNKNOWN_ENTRY"
    | "UNKNOWN_REPEAT";
  constructor(code: SubmissionError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** A repeat that was found whole, and its errors. */
export type JudgedRepeat = PredictedRepeat & { readonly errors: ScoredRepeat };

/** Entries of one token. */
const ENTRIES_MAX = 100;

/**
 * Checks and scores predictions, and stores nothing.
 * @throws SubmissionError, PredictionError for the first thing that is wrong; NotFoundError.
 */
export async function judgePredictions(
  database: Database,
  cell: SubmittedCell,
): Promise<{ readonly task: EvaluatedTask; readonly repeats: readonly JudgedRepeat[] }> {
  const task = await evaluatedTask(database, cell.task);
  assertFits(task, cell);
  const repeats: JudgedRepeat[] = [];
  for (const given of cell.repeats) {
    const whole = predictedRepeat(task, cell.budget, given);
    const errors = scoreRepeat(task, whole);
    if (errors.mapePercent !== null && storable(errors.mapePercent) === null) {
      const message = "the predictions are too far off for their error to be averaged";
      throw new PredictionError("OUT_OF_RANGE", whole.repeat, message);
    }
    repeats.push({ ...whole, errors });
    // Others get their turn between repeats: each may be of some ten thousand rows.
    await turn();
  }
  return { task, repeats };
}

/**
 * Stores predictions with the errors that are computed of them, all or none; the strategy of their entry, which
 * is made where there is none of that name and revision.
 * @throws as `judgePredictions`; ForbiddenError for a name that is somebody else's.
 */
export async function submitPredictions(
  database: Database,
  {
    cell,
    facts,
    actor,
  }: { readonly cell: SubmittedCell; readonly facts: EntryFacts; readonly actor: Actor },
): Promise<{ readonly strategyId: number; readonly repeats: readonly JudgedRepeat[] }> {
  assertFacts(facts);
  const { task, repeats } = await judgePredictions(database, cell);
  const strategyId = await database.transaction(async (handle) => {
    await entryWriter.lock(handle);
    const foreign = await entryReader.foreign(handle, facts.name, actor.tokenId);
    if (foreign !== undefined) {
      throw new ForbiddenError(`the name "${facts.name}" is somebody else's; choose another`);
    }
    const known = await entryReader.byName(handle, facts.name, facts.revision);
    if (known !== undefined) assertOpen(known);
    else if ((await entryReader.countOf(handle, actor.tokenId)) >= ENTRIES_MAX) {
      const message = `one contributor has at most ${ENTRIES_MAX} entries; remove one that is not needed`;
      throw new SubmissionError("TOO_MANY_ENTRIES", message);
    }
    const id =
      known?.strategyId ??
      (await entryWriter.create(handle, {
        ...facts,
        ...{ tokenId: actor.tokenId, actor: actor.name },
        citation: citationOf(facts),
        choosesSample: repeats.some(({ isChosen }) => isChosen),
      }));
    const rows = repeats.map((one) => rowOf(task, cell, id, facts.revision, one));
    await entryWriter.predictions(handle, rows);
    await auditLog.note(handle, actor, {
      action: "entry.submit",
      object: `${facts.name}@${facts.revision}`,
      before: null,
      after: { task: cell.task, budget: cell.budget, repeats: repeats.map((one) => one.repeat) },
    });
    return id;
  });
  return { strategyId, repeats };
}

function assertOpen({ name, revision, state }: EntryRow): void {
  if (state === "unverified") return;
  throw new SubmissionError(
    "ENTRY_SETTLED",
    `${name}@${revision} is ${state}: what it predicted stays as it is; submit under another revision`,
  );
}

function assertFacts(facts: EntryFacts): void {
  const refuse = (message: string) => new SubmissionError("BAD_ENTRY", message);
  const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
  for (const key of ["name", "revision"] as const) {
    if (shape.test(facts[key])) continue;
    throw refuse(
      `${key} "${facts[key].slice(0, 80)}" must be 1 to 60 letters, digits, ".", "_" or "-"`,
    );
  }
  for (const [key, most] of [["authors", 500] as const, ["summary", 1000] as const]) {
    const text = facts[key];
    if (text !== null && (text.trim() === "" || text.length > most)) {
      throw refuse(`${key} must have 1 to ${most} characters`);
    }
  }
  for (const key of ["paper", "code"] as const) {
    const address = facts[key];
    const isAddress = address === null || /^https?:$/.test(URL.parse(address)?.protocol ?? "");
    if (!isAddress || (address?.length ?? 0) > 500) {
      throw refuse(`${key} must be an http address of at most 500 characters`);
    }
  }
}

/** @throws SubmissionError when the data have changed, and for a budget or repeats that the task lacks. */
function assertFits({ row, table, repeats }: EvaluatedTask, cell: SubmittedCell): void {
  if (cell.digest !== table.digest) {
    throw new SubmissionError(
      "OTHER_DATA",
      `the predictions are of other data (${cell.digest.slice(0, 12)}…) than ${row.slug} has now ` +
        `(${table.digest.slice(0, 12)}…): read its rows again`,
    );
  }
  if (!row.budgets.includes(cell.budget)) {
    const legal = row.budgets.join(", ");
    const message = `${row.slug} has no budget ${cell.budget}; it has ${legal}`;
    throw new SubmissionError("UNKNOWN_BUDGET", message);
  }
  const seen = new Set<number>();
  for (const { repeat } of cell.repeats) {
    if (Number.isInteger(repeat) && repeat >= 0 && repeat < repeats && !seen.has(repeat)) {
      seen.add(repeat);
      continue;
    }
    const why = seen.has(repeat) ? "stands twice" : `is none of 0 to ${repeats - 1}`;
    throw new SubmissionError("UNKNOWN_REPEAT", `repeat ${repeat} of ${row.slug} ${why}`);
  }
  if (seen.size === 0) {
    throw new SubmissionError("UNKNOWN_REPEAT", "predictions of at least one repeat are needed");
  }
}

function citationOf({ name, authors, paper, code }: EntryFacts) {
  const url = paper ?? code;
  return {
    authors,
    title: name,
    venue: "submitted here",
    year: new Date().getUTCFullYear(),
    ...(url === null ? {} : { url }),
  };
}

function rowOf(
  task: EvaluatedTask,
  { budget }: SubmittedCell,
  strategyId: number,
  revision: string,
  { errors, ...one }: JudgedRepeat,
) {
  return {
    taskId: task.row.id,
    strategyId,
    budget,
    repeat: one.repeat,
    seed: one.seed,
    datasetDigest: task.table.digest,
    codeRevision: revision,
    mapePercent: storable(errors.mapePercent),
    medianApePercent: storable(errors.medianApePercent),
    meanLogRatio: storable(errors.meanLogRatio),
    nmse: storable(errors.nmse),
    rankCorrelation: storable(errors.rankCorrelation),
    regret: storable(errors.regret),
    rmse: storable(errors.rmse),
    coverage90Percent: storable(errors.coverage90Percent),
    testCount: errors.testCount,
    censoredCount: errors.censoredCount,
    fitSeconds: one.fitSeconds,
    measuringCost: storable(errors.measuredSum),
    measured: one.measured,
    rows: one.rows,
    predicted: one.predicted,
    lower: one.lower,
    upper: one.upper,
  };
}
