import { randomUUID } from "node:crypto";
import {
  type ChunkLease,
  chunkRecord,
  type Database,
  jobRecord,
  type NewChunk,
} from "@perfatlas/db";
import { createRng } from "@perfatlas/modeling/random";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const chunk = (share: string, weight = 1): NewChunk => ({
  ...{ share, weight, basis: "data", payload: { of: share }, steps: 2 },
});

/** A job that runs, with those chunks, and a way to take some of them. */
async function running(chunks: readonly NewChunk[]) {
  const jobId = randomUUID();
  const owner = randomUUID();
  await database.rawQuery(
    "insert into job (id, kind, payload, state, worker) values ($1, 'test', '{}', 'running', $2)",
    [jobId, owner],
  );
  await database.transaction((handle) => chunkRecord.add(handle, jobId, chunks));
  const take = (worker: string, more: { share?: string; held?: number[]; most?: number } = {}) =>
    chunkRecord.take(database, {
      ...{ jobId, worker, share: null, without: [], held: [], most: 1 },
      ...more,
    });
  const end = (leases: readonly ChunkLease[]) =>
    database.transaction((handle) =>
      chunkRecord.end(
        handle,
        jobId,
        leases.map(({ position, lease }) => ({ position, lease, failures: 1 })),
      ),
    );
  const silence = (text: string) =>
    database.rawQuery(
      `update job_chunk set beat_at = now() + interval '${text}' where job_id = $1`,
      [jobId],
    );
  return { jobId, owner, take, end, silence };
}

describe("the chunks of a job", () => {
  test("are each one worker's, and end once", async () => {
    const { jobId, take, end } = await running([chunk("a"), chunk("a")]);
    const [one, two] = [randomUUID(), randomUUID()];
    const first = await take(one);
    const second = await take(two);
    expect([...first, ...second].map(({ position }) => position).sort()).toEqual([0, 1]);
    expect(await take(one)).toEqual([]);
    expect([...(await end(first))]).toEqual([first[0]?.position]);
    expect([...(await end(first))]).toEqual([]);
    expect(await chunkRecord.progress(database, jobId)).toEqual({
      ...{ done: 2, total: 4, failures: 1, open: 1, workers: 1, givenUp: 0 },
    });
  });

  test.each(["-1 hour", "1 hour"])(
    "of a worker that was last heard of at %s from now are taken from it, and it can end them no more",
    async (when) => {
      const { take, end, silence } = await running([chunk("a")]);
      const [one, two] = [randomUUID(), randomUUID()];
      const first = await take(one);
      expect(await take(two)).toEqual([]);
      await silence(when);
      const second = await take(two);
      expect(second).toMatchObject([{ position: 0, lease: 2 }]);
      expect((await end(first)).size).toBe(0);
      expect((await end(second)).size).toBe(1);
    },
  );

  test("stay with a worker that says that it lives, and are not given to it twice", async () => {
    const { jobId, take, silence } = await running([chunk("a")]);
    const worker = randomUUID();
    const leases = await take(worker);
    await silence("-1 hour");
    expect(await take(worker, { held: [0] })).toEqual([]);
    await chunkRecord.beat(database, jobId, leases);
    expect(await take(randomUUID())).toEqual([]);
    await chunkRecord.release(database, jobId, leases);
    expect(await take(randomUUID())).toHaveLength(1);
  });

  test("are taken from the own share, then from the largest that nobody is at", async () => {
    const shares = ["small", "large", "large", "middle", "middle"];
    const { take } = await running(shares.map((share) => chunk(share, share === "large" ? 9 : 2)));
    const [one, two] = [randomUUID(), randomUUID()];
    const names = async (...given: Parameters<typeof take>) =>
      (await take(...given)).map(({ share }) => share);
    expect(await names(one)).toEqual(["large"]);
    expect(await names(two)).toEqual(["middle"]);
    expect(await names(one, { share: "large" })).toEqual(["large"]);
    expect(await names(one, { share: "large" })).toEqual(["small"]);
    expect(await names(one, { share: "small" })).toEqual(["middle"]);
    expect(await names(one)).toEqual([]);
  });

  test("are given up when they were begun a dozen times and never ended", async () => {
    const { jobId, take, silence } = await running([chunk("a")]);
    for (let i = 0; i < 12; i++) {
      expect(await take(randomUUID())).toHaveLength(1);
      await silence("-1 hour");
    }
    expect(await take(randomUUID())).toEqual([]);
    expect(await chunkRecord.progress(database, jobId)).toMatchObject({ open: 1, givenUp: 1 });
  });

  test("go with their job, ended or cancelled", async () => {
    const ended = await running([chunk("a")]);
    const cancelled = await running([chunk("a")]);
    const lease = await cancelled.take(randomUUID());
    const outcome = { state: "succeeded", result: {} } as const;
    await jobRecord.end(database, randomUUID(), ended.jobId, outcome);
    expect((await chunkRecord.progress(database, ended.jobId)).open).toBe(1);
    await jobRecord.end(database, ended.owner, ended.jobId, outcome);
    expect(await jobRecord.cancel(database, cancelled.jobId)).toBe(true);
    expect((await cancelled.end(lease)).size).toBe(0);
    for (const { jobId } of [ended, cancelled]) {
      expect((await chunkRecord.progress(database, jobId)).total).toBe(0);
    }
  });

  test("end once each, whatever workers do and whichever of them fall silent", async () => {
    const rng = createRng("chunks");
    const chunks = Array.from({ length: 12 }, (_, i) => chunk(`share ${i % 3}`, 1 + (i % 4)));
    const { jobId, take, end, silence } = await running(chunks);
    const workers = Array.from({ length: 3 }, () => ({
      id: randomUUID(),
      leases: [] as ChunkLease[],
    }));
    const newest = new Map<number, number>();
    const ended = new Set<number>();
    for (let step = 0; step < 400 && ended.size < chunks.length; step++) {
      const worker = workers[Math.floor(rng.next() * 3)]!;
      const held = worker.leases.map(({ position }) => position);
      const what = rng.next();
      if (what < 0.4) {
        const taken = await take(worker.id, { held, most: 1 + Math.floor(rng.next() * 3) });
        for (const { position, lease } of taken) {
          expect(ended.has(position)).toBe(false);
          expect(lease).toBe((newest.get(position) ?? 0) + 1);
          newest.set(position, lease);
          worker.leases.push({ position, lease });
        }
      } else if (what < 0.8) {
        const good = await end(worker.leases);
        for (const { position, lease } of worker.leases) {
          const isGood = newest.get(position) === lease && !ended.has(position);
          expect(good.has(position)).toBe(isGood);
          if (isGood) ended.add(position);
        }
        worker.leases = [];
      } else if (what < 0.9) await silence("-1 hour");
      else await chunkRecord.beat(database, jobId, worker.leases);
    }
    expect(ended.size).toBe(chunks.length);
    expect((await chunkRecord.progress(database, jobId)).open).toBe(0);
  });
});
