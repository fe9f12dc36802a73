import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Database, jobReader, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import type { JobContext, JobHandler } from "../../../apps/api/src/queue/job-handler.ts";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";
import { preparedHome } from "../../db/prepared-home.ts";
import { openTestDatabase } from "../../db/test-database.ts";

class EmptyError extends InputError {
  readonly code = "EMPTY";
}

let database: Database;
let reported: unknown[];
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => {
  reported = [];
});
afterAll(() => database.close());

type Run = (context: JobContext) => Promise<Record<string, unknown>>;

/** A queue with one kind of job: its payload is a text that is not empty. */
function queueOf(run: Run, registry: Database = database): Jobs {
  const handler: JobHandler<unknown> = {
    kind: "speak",
    deadlineSeconds: 60,
    subject: () => "speech",
    parse(payload) {
      const { text } = payload as { text: string };
      if (text === "") throw new EmptyError("the text is empty", { file: "speech.txt", line: 1 });
      return text;
    },
    run: (_text, context) => run(context),
  };
  return createJobs({
    tools: {
      database: registry,
      source: openSource({ offline: true }),
      descriptors: [],
      withoutData: [],
      revision: "test",
      threadCount: 1,
    },
    connectionString: undefined,
    report: (_incident, error) => reported.push(error),
    handlers: [handler],
  });
}

async function jobOf(id: string, registry: Database = database) {
  const [job] = await jobReader.byIds(registry, [id]);
  if (job === undefined) throw new Error("no such job");
  return job;
}

describe("a queue", () => {
  test("runs a job that is queued, soon, and keeps its result", async () => {
    const jobs = queueOf(async () => ({ words: 2 }));
    await jobs.startWorker();
    const start = performance.now();
    const id = await jobs.enqueue("speak", { text: "good day" });
    await jobs.runToEnd(id);
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(await jobOf(id)).toMatchObject({
      state: "succeeded",
      result: { words: 2 },
      error: null,
    });
    await jobs.stop();
  });

  test("refuses a bad payload and queues nothing", async () => {
    const jobs = queueOf(async () => ({}));
    const before = await jobReader.count(database);
    await expect(jobs.enqueue("speak", { text: "" })).rejects.toThrow("the text is empty");
    await expect(jobs.enqueue("sing", {})).rejects.toThrow('there is no job "sing"');
    expect(await jobReader.count(database)).toEqual(before);
    await jobs.stop();
  });

  test("tells what became of a job that its input made fail", async () => {
    const jobs = queueOf(async () => {
      throw new EmptyError("nothing to say", { file: "speech.txt", line: 7 });
    });
    const id = await jobs.enqueue("speak", { text: "x" });
    await expect(jobs.runToEnd(id)).rejects.toThrow("nothing to say (speech.txt, line 7)");
    expect(await jobOf(id)).toMatchObject({
      state: "failed",
      error: "nothing to say (speech.txt, line 7)",
      result: { code: "EMPTY", place: { file: "speech.txt", line: 7 } },
    });
    expect(reported).toEqual([]);
    await jobs.stop();
  });

  test("keeps the message of a program's error to itself", async () => {
    const jobs = queueOf(async () => {
      throw new Error("password is hunter2");
    });
    const id = await jobs.enqueue("speak", { text: "x" });
    await expect(jobs.runToEnd(id)).rejects.toThrow("internal error");
    expect((await jobOf(id)).error).not.toContain("hunter2");
    expect(reported).toHaveLength(1);
    await jobs.stop();
  });

  test("shows how far a job is while it runs", async () => {
    let release: (() => void) | undefined;
    const jobs = queueOf(async ({ progress }) => {
      progress(3, 10, "speaking");
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return {};
    });
    const id = await jobs.enqueue("speak", { text: "x" });
    await jobs.startWorker();
    await expect
      .poll(() => jobOf(id))
      .toMatchObject({ state: "running", done: 3, total: 10, message: "speaking" });
    release?.();
    await jobs.runToEnd(id);
    expect(await jobOf(id)).toMatchObject({ state: "succeeded", done: 10, total: 10 });
    await jobs.stop();
  });

  test("runs a job once, however often its end is waited for", async () => {
    let runs = 0;
    const jobs = queueOf(async () => ({ run: ++runs }));
    const id = await jobs.enqueue("speak", { text: "x" });
    await Promise.all([jobs.runToEnd(id), jobs.runToEnd(id)]);
    await jobs.startWorker();
    await jobs.runToEnd(id);
    expect(runs).toBe(1);
    await jobs.stop();
  });

  test("gives a job that was stopped to the next process", async () => {
    const first = queueOf(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    );
    const id = await first.enqueue("speak", { text: "x" });
    await first.startWorker();
    await expect.poll(async () => (await jobOf(id)).state).toBe("running");
    await first.stop();
    expect((await jobOf(id)).state).toBe("queued");
    const second = queueOf(async () => ({ by: "second" }));
    await second.runToEnd(id);
    expect(await jobOf(id)).toMatchObject({ state: "succeeded", result: { by: "second" } });
    await second.stop();
  });
});

test("a job that a killed process held is run again when its folder is opened", async () => {
  const home = await preparedHome();
  const child = spawn(process.execPath, [join(import.meta.dirname, "held-job.ts"), home], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const id = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}`)));
  });
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
  const reopened = await openDatabase({ home });
  expect((await jobOf(id, reopened)).state).toBe("running");
  const jobs = queueOf(async () => ({ by: "second" }), reopened);
  const start = performance.now();
  await jobs.runToEnd(id);
  expect(performance.now() - start).toBeLessThan(60_000);
  expect(await jobOf(id, reopened)).toMatchObject({ state: "succeeded", result: { by: "second" } });
  await jobs.stop();
  await reopened.close();
});
