import { type PickedEvaluation, recheckRecord } from "@perfatlas/db";
import type { CellResult, ResponseTable } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { canonicalJson } from "@perfatlas/wire";
import { cellOfEvaluation } from "./cell-of-evaluation.ts";
import { differencesOf } from "./differences-of.ts";
import type { CellBatch } from "./evaluation-request.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import { machineText } from "./machine-text.ts";
import { RecheckTables } from "./recheck-tables.ts";
import { WorkerPool } from "./worker-pool.ts";

/** Which stored repeats are computed once more. */
export interface RecheckRequest {
  /** Above 0, at most 1. */
  readonly share: number;
  /** The same repeats are drawn by the same seed. */
  readonly seed: string;
  /** Null: all suites, all subjects. */
  readonly suite: string | null;
  readonly subject: string | null;
}

/** A repeat that came out otherwise. */
export interface DifferingRepeat {
  readonly suite: string;
  readonly subject: string;
  readonly strategy: string;
  readonly learner: string;
  readonly budget: number;
  readonly repeat: number;
  /** Figure to what is stored and what came out. */
  readonly differences: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** What became of it; the result of its job. */
export interface RecheckOutcome {
  /** Repeats that could be drawn. */
  readonly total: number;
  readonly checked: number;
  readonly equal: number;
  readonly differing: readonly DifferingRepeat[];
  /** Drawn, and not computed: this program has no such suite or method. */
  readonly leftOut: readonly { readonly subject: string; readonly why: string }[];
  readonly seed: string;
}

interface Work {
  readonly table: ResponseTable;
  readonly batches: readonly CellBatch[];
  readonly picked: readonly PickedEvaluation[];
}

/**
 * Computes drawn repeats once more, compares every figure with what is stored, bit for bit, and logs what came out.
 * Nothing that is stored is changed.
 */
export async function recheckEvaluations(
  request: RecheckRequest,
  tools: Omit<EvaluationTools, "source">,
): Promise<RecheckOutcome> {
  const { database, signal, job, revision: codeRevision, progress, threadCount } = tools;
  const { share, seed, ...scope } = request;
  const { total, picked } = await recheckRecord.pick(database, scope, share, seed);
  const { works, leftOut } = await worksOf(picked, tools);
  const differing: DifferingRepeat[] = [];
  let checked = 0;
  const pool = new WorkerPool(threadCount, signal);
  try {
    await pool.compute<Work>({
      take: async () => works.pop(),
      async record({ picked: rows, batches }, [results = []]) {
        const rechecks = rows.map((row, i) => {
          const differences = differencesOf(row, batches[0] as CellBatch, results[i] as CellResult);
          if (Object.keys(differences).length > 0) differing.push(differingOf(row, differences));
          return { evaluationId: row.id, differences };
        });
        const by = { jobId: job.id, codeRevision, machine: machineText() };
        await recheckRecord.store(
          database,
          rechecks.map((each) => ({ ...each, ...by })),
        );
        checked += rows.length;
        progress(checked, picked.length, "computing once more");
      },
    });
  } finally {
    await pool.close();
  }
  return { total, checked, equal: checked - differing.length, differing, leftOut, seed };
}

/** Repeats of one cell are one work: they are computed as they were. */
async function worksOf(
  picked: readonly PickedEvaluation[],
  tools: Omit<EvaluationTools, "source">,
) {
  const tables = new RecheckTables(tools.database);
  const cells = new Map<string, PickedEvaluation[]>();
  for (const row of picked) {
    const { taskId, strategyId, learner, settings, budget } = row;
    const key = canonicalJson([taskId, strategyId, learner, settings, budget]);
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const works: Work[] = [];
  const leftOut = new Map<string, string>();
  for (const rows of cells.values()) {
    tools.signal.throwIfAborted();
    const first = rows[0] as PickedEvaluation;
    try {
      const subject = await tables.get(first.suite, first.subject);
      const cell = cellOfEvaluation(first, subject);
      const repeats = rows.map(({ repeat }) => repeat);
      works.push({ table: subject.table, batches: [{ ...cell, repeats }], picked: rows });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      leftOut.set(`${first.suite}/${first.subject}`, error.message);
    }
  }
  return { works, leftOut: [...leftOut].map(([subject, why]) => ({ subject, why })) };
}

function differingOf(row: PickedEvaluation, differences: DifferingRepeat["differences"]) {
  const { suite, subject, strategy, learner, budget, repeat } = row;
  return { suite, subject, strategy, learner, budget, repeat, differences };
}
