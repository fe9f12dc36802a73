import { setTimeout as wait } from "node:timers/promises";
import { type Database, DatabaseUnavailableError } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { jobOf, type TestKind, testQueue, untilAborted } from "./test-queue.ts";

class SecretError extends InputError {
  readonly code = "SECRET";
}

let database: Database;
let jobs: Jobs;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await jobs.stop();
  await sql`delete from job`.execute(database.kysely);
});
afterAll(() => database.close());

const endless: TestKind = { kind: "speak", run: (_, { signal }) => untilAborted(signal) };
const state = async (id: string) => (await jobOf(database, id)).state;
const isRunning = (id: string) => expect.poll(() => state(id)).toBe("running");

describe("a job ends", () => {
  test("when it is cancelled, waiting or running, and the next one begins", async () => {
    const ended: string[] = [];
    jobs = testQueue(database, [
      {
        ...endless,
        async run({ about }, { signal }) {
          if (about === "last") return {};
          await untilAborted(signal).finally(() => ended.push(about));
          return {};
        },
      },
    ]);
    const running = await jobs.enqueue("speak", { about: "running" });
    const waiting = await jobs.enqueue("speak", { about: "waiting" });
    const last = await jobs.enqueue("speak", { about: "last" });
    await jobs.startWorker();
    await isRunning(running);
    expect(await jobs.cancel(waiting)).toBe("cancelled");
    expect(await jobs.cancel(running)).toBe("cancelled");
    await jobs.runToEnd(last);
    expect(ended).toEqual(["running"]);
    for (const id of [running, waiting]) expect(await state(id)).toBe("cancelled");
    expect(await jobs.cancel(running)).toBe("ended before");
    expect(await jobs.cancel(last)).toBe("ended before");
    expect(await jobs.cancel("00000000-0000-4000-8000-000000000000")).toBe("unknown");
    await expect(jobs.runToEnd(running)).rejects.toThrow("cancelled");
  });

  test("when it is cancelled in the middle of a transaction, which leaves nothing", async () => {
    jobs = testQueue(database, [
      {
        ...endless,
        run: (_, { database: registry, signal }) =>
          registry.transaction(async ({ kysely }) => {
            await sql`insert into system (slug, title) values ('half', 'Half')`.execute(kysely);
            return await untilAborted(signal);
          }),
      },
    ]);
    const id = await jobs.enqueue("speak", { about: "x" });
    await jobs.startWorker();
    const inTransaction = async () =>
      database.engine === "pglite" || (await state(id)) === "running";
    await expect.poll(inTransaction).toBe(true);
    await wait(300);
    expect(await jobs.cancel(id)).toBe("cancelled");
    const { rows } = await database.rawQuery("select slug from system");
    expect(rows).toEqual([]);
  });

  test("when its time is up, also one that does not listen", async () => {
    jobs = testQueue(database, [
      { ...endless, deadlineSeconds: 1 },
      { ...endless, kind: "deaf", deadlineSeconds: 1, run: () => new Promise(() => {}) },
    ]);
    for (const kind of ["speak", "deaf"]) {
      const id = await jobs.enqueue(kind, { about: "x" });
      await expect(jobs.runToEnd(id)).rejects.toThrow("ended after 1 s");
      expect(await jobOf(database, id)).toMatchObject({
        state: "failed",
        result: { code: "DEADLINE" },
      });
    }
  });

  test("not when the database was lost under it: it begins again", async () => {
    let runs = 0;
    jobs = testQueue(database, [
      {
        ...endless,
        async run() {
          runs++;
          if (runs < 3) throw new DatabaseUnavailableError("PostgreSQL was lost");
          return { runs };
        },
      },
    ]);
    const id = await jobs.enqueue("speak", { about: "x" });
    await jobs.runToEnd(id);
    expect(await jobOf(database, id)).toMatchObject({ state: "succeeded", result: { runs: 3 } });
  });

  test("after six attempts that nobody saw the end of", async () => {
    let runs = 0;
    jobs = testQueue(database, [
      {
        ...endless,
        async run() {
          runs++;
          throw new DatabaseUnavailableError("PostgreSQL was lost");
        },
      },
    ]);
    const id = await jobs.enqueue("speak", { about: "x" });
    await expect(jobs.runToEnd(id)).rejects.toThrow("given up after 6 attempts");
    expect(runs).toBe(6);
  });

  test("at once when the input is bad, and everybody may read no more than the code", async () => {
    let runs = 0;
    const bad: TestKind = {
      ...endless,
      async run() {
        runs++;
        throw new SecretError("line 1 is root:x:0:0", { file: "/etc/passwd", line: 1 });
      },
    };
    const open = { ...bad, kind: "say", publicError: ({ message }: InputError) => message };
    jobs = testQueue(database, [bad, open]);
    const ids = await Promise.all(
      ["speak", "say"].map((kind) => jobs.enqueue(kind, { about: "x" })),
    );
    for (const id of ids) await expect(jobs.runToEnd(id)).rejects.toThrow("root:x:0:0");
    expect(runs).toBe(2);
    const [hidden, said] = await Promise.all(ids.map((id) => jobOf(database, id)));
    expect(hidden?.error).toContain("/etc/passwd");
    expect(hidden?.publicError).toBe("refused (SECRET); who administers the instance can read why");
    expect(said?.publicError).toBe(said?.error);
  });

  test("nowhere when its process stops in good order, which is no failed attempt", async () => {
    jobs = testQueue(database, [endless]);
    const id = await jobs.enqueue("speak", { about: "x" });
    for (let i = 0; i < 8; i++) {
      const each = testQueue(database, [endless]);
      await each.startWorker();
      await isRunning(id);
      await each.stop();
    }
    expect(await jobOf(database, id)).toMatchObject({ state: "queued", attempts: 0 });
  });
});
