import { setTimeout as wait } from "node:timers/promises";
import { type Database, jobReader, tokenWriter } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { jobOf, type TestKind, testQueue, untilAborted } from "./test-queue.ts";

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

const token = async (name: string) => {
  const hash = name.padEnd(64, "0");
  const row = await tokenWriter.create(database, { name, hash, scope: ["admin"], expiresAt: null });
  return { tokenId: row?.id as number, name };
};
const quick: TestKind = { kind: "speak", run: async () => ({}) };
const endless: TestKind = { kind: "speak", run: (_, { signal }) => untilAborted(signal) };
const state = async (id: string) => (await jobOf(database, id)).state;

describe("the line of jobs", () => {
  test("gives whoever queues one job a turn before those who queue many", async () => {
    const order: string[] = [];
    jobs = testQueue(database, [
      {
        ...quick,
        async run({ about }) {
          order.push(about);
          return {};
        },
      },
    ]);
    const [a, b] = [await token("a"), await token("b")];
    const ids: string[] = [];
    for (const about of ["a1", "a2", "a3"]) ids.push(await jobs.enqueue("speak", { about }, a));
    for (const about of ["b1", "b2"]) ids.push(await jobs.enqueue("speak", { about }, b));
    ids.push(await jobs.enqueue("speak", { about: "own" }));
    for (const id of ids) await jobs.runToEnd(id);
    expect(order).toEqual(["a1", "b1", "own", "a2", "b2", "a3"]);
  });

  test("says where a job stands and behind which", async () => {
    jobs = testQueue(database, [endless]);
    const first = await jobs.enqueue("speak", { about: "1" });
    const second = await jobs.enqueue("speak", { about: "2" });
    const third = await jobs.enqueue("speak", { about: "3" });
    const places = async () => {
      const found = await jobReader.places(database, [first, second, third]);
      return found.toSorted((a, b) => a.position - b.position);
    };
    expect(await places()).toEqual([
      { id: first, position: 1, behindId: null },
      { id: second, position: 2, behindId: first },
      { id: third, position: 3, behindId: first },
    ]);
    await jobs.startWorker();
    await expect.poll(() => state(first)).toBe("running");
    expect(await places()).toEqual([
      { id: second, position: 1, behindId: first },
      { id: third, position: 2, behindId: first },
    ]);
  });

  test("refuses the 21st job of a token at once", async () => {
    jobs = testQueue(database, [quick]);
    const c = await token("c");
    for (let i = 0; i < 20; i++) await jobs.enqueue("speak", { about: String(i) }, c);
    await expect(jobs.enqueue("speak", { about: "20" }, c)).rejects.toMatchObject({
      code: "BUSY",
      message: "20 jobs of yours have not ended; try again when one has",
    });
    await expect(jobs.enqueue("speak", { about: "own" })).resolves.toBeDefined();
  });

  test("holds equal requests once while they wait, pinned ones also while they run", async () => {
    const pinned: TestKind = { ...endless, kind: "load", isPinned: true };
    jobs = testQueue(database, [endless, pinned]);
    const twice = async (kind: string) =>
      await Promise.all([1, 2].map(() => jobs.enqueue(kind, { about: "x" })));
    const [speech, same] = await twice("speak");
    const [load, sameLoad] = await twice("load");
    expect([same, sameLoad]).toEqual([speech, load]);
    expect(await jobs.enqueue("speak", { about: "y" })).not.toBe(speech);
    await jobs.startWorker();
    await expect.poll(() => state(speech as string)).toBe("running");
    await expect.poll(() => state(load as string)).toBe("running");
    expect(await jobs.enqueue("speak", { about: "x" })).not.toBe(speech);
    expect(await jobs.enqueue("load", { about: "x" })).toBe(load);
  });

  test("keeps a job behind the imports of what it needs, however they end", async () => {
    const order: string[] = [];
    let checks = 0;
    const load: TestKind = {
      kind: "load",
      loadsSubject: true,
      async run({ about }) {
        await wait(300);
        order.push(`load ${about}`);
        if (about === "broken") throw new Error("broken");
        return {};
      },
    };
    const judge: TestKind = {
      kind: "judge",
      needs: ({ about }) => [about],
      async check() {
        checks++;
      },
      async run({ about }) {
        order.push(`judge ${about}`);
        return {};
      },
    };
    jobs = testQueue(database, [judge, load]);
    const ids: string[] = [];
    for (const about of ["good", "broken"]) {
      const loading = await jobs.enqueue("load", { about });
      const judging = await jobs.enqueue("judge", { about });
      const [place] = await jobReader.places(database, [judging]);
      expect(place?.behindId).toBe(loading);
      ids.push(judging);
    }
    expect(checks).toBe(0);
    for (const id of ids) await jobs.runToEnd(id);
    expect(order).toEqual(["load good", "judge good", "load broken", "judge broken"]);
    await jobs.enqueue("judge", { about: "good" });
    expect(checks).toBe(1);
  });
});
