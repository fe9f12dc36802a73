import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jobReader, migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { expect, test } from "vitest";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import { createTestDatabase } from "../../db/test-server.ts";

test("a job of a killed worker is taken by another one of the same server", async () => {
  const { url, drop } = await createTestDatabase();
  const child = spawn(process.execPath, [join(import.meta.dirname, "held-job.ts"), url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const id = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}`)));
  });
  const database = await openDatabase({ url });
  await migrate(database);
  const jobs = createJobs({
    tools: {
      database,
      source: openSource({ offline: true }),
      descriptors: [],
      withoutData: [],
      revision: "test",
      threadCount: 1,
    },
    connectionString: url,
    report: () => {},
    handlers: [
      {
        kind: "speak",
        deadlineSeconds: 600,
        subject: () => "",
        parse: (payload) => payload,
        run: async () => ({ by: "second" }),
      },
    ],
  });
  await jobs.startWorker();
  // While its worker lives, the job is left to it.
  await wait(3000);
  const [held] = await jobReader.byIds(database, [id]);
  expect(held?.state).toBe("running");
  child.kill("SIGKILL");
  const start = performance.now();
  await jobs.runToEnd(id);
  // 10 s without a heartbeat, and two looks at it.
  expect(performance.now() - start).toBeLessThan(120_000);
  const [taken] = await jobReader.byIds(database, [id]);
  expect(taken).toMatchObject({ state: "succeeded", result: { by: "second" } });
  await jobs.stop();
  await database.close();
  await drop();
});
