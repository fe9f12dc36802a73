import { type Database, jobReader } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { jobOf, type TestKind, testQueue } from "./test-queue.ts";

let database: Database;
let jobs: Jobs;
const HOUR = 3600;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await jobs.stop();
  await sql`delete from job`.execute(database.kysely);
});
afterAll(() => database.close());

const speak: TestKind = { kind: "speak", run: async () => ({}) };

describe("a job that is to wait", () => {
  test("lets those queued after it go before, and is begun when it is asked for at once", async () => {
    jobs = testQueue(database, [speak]);
    const late = await jobs.enqueue("speak", { about: "late" }, undefined, HOUR);
    const soon = await jobs.enqueue("speak", { about: "soon" });
    expect(await jobReader.places(database, [soon])).toEqual([
      { id: soon, position: 1, behindId: null },
    ]);
    await jobs.runToEnd(soon);
    expect((await jobOf(database, late)).state).toBe("queued");
    expect(await jobs.enqueue("speak", { about: "late" })).toBe(late);
    await jobs.runToEnd(late);
    expect((await jobOf(database, late)).state).toBe("succeeded");
  });

  test("waits anew when it is asked for again, for an hour at most", async () => {
    jobs = testQueue(database, [speak]);
    const again = () => jobs.enqueue("speak", { about: "late" }, undefined, 600);
    const time = async () => (await jobOf(database, await again())).notBefore?.getTime() ?? 0;
    const id = await again();
    const first = (await jobOf(database, id)).notBefore?.getTime() ?? 0;
    expect(await time()).toBeGreaterThan(first);
    await sql`update job set created_at = now() - interval '2 hours'`.execute(database.kysely);
    expect(await time()).toBeLessThan(Date.now());
    await jobs.runToEnd(id);
    expect((await jobOf(database, id)).state).toBe("succeeded");
  });

  test("does not begin to wait because an equal one is asked for later", async () => {
    jobs = testQueue(database, [speak]);
    const now = await jobs.enqueue("speak", { about: "now" });
    expect(await jobs.enqueue("speak", { about: "now" }, undefined, HOUR)).toBe(now);
    expect((await jobOf(database, now)).notBefore).toBeNull();
  });
});

test("a job that stops to let others work goes on behind them", async () => {
  const order: string[] = [];
  const left: Record<string, number> = { long: 3, short: 1 };
  jobs = testQueue(database, [
    {
      kind: "speak",
      async run({ about }) {
        order.push(about);
        left[about] = (left[about] ?? 0) - 1;
        return { left: left[about] };
      },
      followedBy: ({ about }, result) =>
        result.left === 0 ? [] : [{ kind: "speak", payload: { about } }],
    },
  ]);
  await jobs.enqueue("speak", { about: "long" });
  await jobs.enqueue("speak", { about: "short" });
  await jobs.startWorker();
  await expect.poll(() => order).toEqual(["long", "short", "long", "long"]);
});
