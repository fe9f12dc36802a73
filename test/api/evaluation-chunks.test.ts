import { randomUUID } from "node:crypto";
import { chunkRecord, type Database } from "@perfatlas/db";
import type { Suite } from "@perfatlas/modeling/evaluation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChunkSource } from "../../apps/api/src/evaluation/chunk-source.ts";
import { ChunkTables } from "../../apps/api/src/evaluation/chunk-tables.ts";
import { evaluateSubjects } from "../../apps/api/src/evaluation/evaluate-subjects.ts";
import { EvaluationThread } from "../../apps/api/src/evaluation/evaluation-thread.ts";
import { helpEvaluation } from "../../apps/api/src/evaluation/help-evaluation.ts";
import { planSubject } from "../../apps/api/src/evaluation/plan-subject.ts";
import { storePlans } from "../../apps/api/src/evaluation/store-plans.ts";
import { learnersOf, strategiesOf } from "./chosen.ts";
import { evaluationTools } from "./evaluation-tools.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const suite: Suite = {
  name: "coding",
  version: 1,
  title: "Coding",
  description: "Every environment of the coder in turn.",
  protocol: "unmeasured",
  repeats: 12,
  subjects: [
    { subject: "coder", dataset: "coder-runs", roles: { kind: "each-in-turn" }, budgets: [4, 6] },
  ],
};
const request = {
  suite: "coding",
  subjects: ["coder"],
  strategies: strategiesOf("target-only", "linear-shift", "log-shift"),
  learners: learnersOf("ridge", "regression-tree"),
  budgets: null,
  repeats: 12,
};
/** 3 targets x 3 strategies x 2 learners x 2 budgets x 12 repeats. */
const ALL = 432;

/** Every stored figure, but for times. */
async function figures(database: Database): Promise<string> {
  const { rows } = await database.rawQuery(
    `select to_jsonb(evaluation) - '{id, created_at, fit_seconds}'::text[] as figures
     from evaluation
     order by task_id, strategy_id, learner, settings, budget, repeat`,
  );
  return JSON.stringify(rows);
}

let open: TestApi;
beforeEach(async () => {
  open = await openTestApi();
});
afterEach(() => open.close());

test("processes that share an evaluation store what one process stores", async () => {
  const { database } = open;
  const alone = await evaluateSubjects(suite, request, await evaluationTools(database));
  expect(alone).toMatchObject({ evaluationCount: ALL, storedCount: 0, failureCount: 0 });
  const expected = await figures(database);
  await database.rawQuery("delete from evaluation");
  const tools = await evaluationTools(database);
  const evaluating = evaluateSubjects(suite, request, tools);
  while ((await chunkRecord.progress(database, tools.job.id)).open === 0);
  const helped = await helpEvaluation({ ...tools, job: { ...tools.job, worker: randomUUID() } });
  expect(await evaluating).toMatchObject({ evaluationCount: ALL, storedCount: 0 });
  expect(helped).toBeGreaterThan(0);
  expect(await figures(database)).toBe(expected);
});

test("an evaluation goes on with the plan of the run before it, and counts what that one did", async () => {
  const { database } = open;
  const first = await evaluationTools(database);
  await storePlans([await planSubject(database, suite, "coder", request)], first);
  const stop = new AbortController();
  const helping = helpEvaluation({ ...first, signal: stop.signal });
  while ((await chunkRecord.progress(database, first.job.id)).done === 0);
  stop.abort(new Error("killed"));
  await expect(helping).rejects.toThrow("killed");
  const { done } = await chunkRecord.progress(database, first.job.id);
  expect(done).toBeLessThan(ALL);
  expect(await evaluateSubjects(suite, request, first)).toMatchObject({
    evaluationCount: ALL,
    storedCount: 0,
  });
  const { rows } = await database.rawQuery("select count(*)::int as count from evaluation");
  expect(rows).toEqual([{ count: ALL }]);
});

test("chunks of other data are left alone by who helps, and planned anew by who runs the job", async () => {
  const { database } = open;
  const tools = await evaluationTools(database);
  await storePlans([await planSubject(database, suite, "coder", request)], tools);
  await database.rawQuery("update job_chunk set basis = 'older data'");
  const stop = new AbortController();
  const helping = helpEvaluation({ ...tools, signal: stop.signal });
  // Both shares are taken, looked at and given back.
  const lookedAt = "select count(distinct share)::int as count from job_chunk where lease > 0";
  while ((await database.rawQuery(lookedAt)).rows[0]?.count !== 2);
  stop.abort(new Error("killed"));
  await expect(helping).rejects.toThrow("killed");
  expect((await chunkRecord.progress(database, tools.job.id)).done).toBe(0);
  expect(await evaluateSubjects(suite, request, tools)).toMatchObject({ evaluationCount: ALL });
});

test("what a chunk brings is stored by who holds it, and not by who held it before", async () => {
  const { database } = open;
  const tools = await evaluationTools(database);
  await storePlans([await planSubject(database, suite, "coder", request)], tools);
  const thread = new EvaluationThread();
  const taken = async (worker: string) => {
    const of = { ...tools, job: { ...tools.job, worker } };
    const source = new ChunkSource(of, new ChunkTables(database));
    const work = await source.take(0);
    if (work === undefined) throw new Error("there is nothing to take");
    const results = await Promise.all(work.batches.map((each) => thread.compute(work.table, each)));
    return { source, work, store: () => source.record(work, results) };
  };
  const count = async () =>
    (await database.rawQuery("select count(*)::int as count from evaluation")).rows[0]?.count;
  const slow = await taken(randomUUID());
  await database.rawQuery("update job_chunk set beat_at = now() - interval '1 hour'");
  const quick = await taken(randomUUID());
  expect(quick.work.chunks[0]?.position).toBe(slow.work.chunks[0]?.position);
  await slow.store();
  expect(await count()).toBe(0);
  await quick.store();
  expect(await count()).toBe(5);
  await database.rawQuery("update evaluation set created_at = '2000-01-01'");
  // After an outage it is not known whether it was stored: it is done again, and does nothing.
  await quick.store();
  await slow.store();
  const again = "select count(*)::int as count from evaluation where created_at > '2001-01-01'";
  expect((await database.rawQuery(again)).rows).toEqual([{ count: 0 }]);
  for (const { source } of [slow, quick]) await source.close();
  await thread.end(new Error("over"));
});

test("a worker that has lost its job stores no plan", async () => {
  const { database } = open;
  const tools = await evaluationTools(database);
  const plans = [await planSubject(database, suite, "coder", request)];
  await database.rawQuery("update job set worker = gen_random_uuid()");
  await expect(storePlans(plans, tools)).rejects.toThrow("another worker");
  expect((await chunkRecord.progress(database, tools.job.id)).total).toBe(0);
});
