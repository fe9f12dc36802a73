import { randomUUID } from "node:crypto";
import type { Database } from "@perfatlas/db";
import { jobReader, jobRecord } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createBoss, queueOptions } from "../../../apps/api/src/queue/create-boss.ts";
import type { JobHandler } from "../../../apps/api/src/queue/job-handler.ts";
import { recoverJobs } from "../../../apps/api/src/queue/recover-jobs.ts";
import { openTestDatabase } from "../../db/test-database.ts";

const handler: JobHandler<unknown> = {
  kind: "speak",
  parse: (payload) => payload,
  run: async () => ({}),
};

let database: Database;
let boss: ReturnType<typeof createBoss>;
beforeAll(async () => {
  database = await openTestDatabase();
  boss = createBoss(database);
  await boss.start();
  await boss.createQueue("speak", queueOptions(database.engine));
});
afterAll(async () => {
  await boss.stop();
  await database.close();
});

test("a job whose processes keep dying is given up and says so", async () => {
  const id = randomUUID();
  await jobRecord.insert(database, id, "speak", { text: "x" });
  await boss.send("speak", {}, { id });
  const { retryLimit } = queueOptions(database.engine);
  for (let death = 0; death <= retryLimit; death++) {
    expect((await jobReader.byIds(database, [id]))[0]?.state).toBe("queued");
    expect(await boss.fetch("speak")).toHaveLength(1);
    await jobRecord.start(database, id);
    await recoverJobs(boss, database, [handler], true);
  }
  const [job] = await jobReader.byIds(database, [id]);
  expect(job).toMatchObject({
    state: "failed",
    error: "given up: the process that ran it died several times",
  });
});

test("a job that the queue never got is sent to it", async () => {
  const id = randomUUID();
  await jobRecord.insert(database, id, "speak", { text: "x" });
  await recoverJobs(boss, database, [handler], true);
  const [fetched] = await boss.fetch("speak");
  expect(fetched?.id).toBe(id);
  await boss.complete("speak", id);
});

test("a job that another process runs is left to it", async () => {
  const id = randomUUID();
  await jobRecord.insert(database, id, "speak", { text: "x" });
  await boss.send("speak", {}, { id });
  expect(await boss.fetch("speak")).toHaveLength(1);
  await jobRecord.start(database, id);
  await recoverJobs(boss, database, [handler], false);
  expect((await jobReader.byIds(database, [id]))[0]?.state).toBe("running");
  expect(await boss.fetch("speak")).toEqual([]);
});
