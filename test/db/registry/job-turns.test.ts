import { randomUUID } from "node:crypto";
import { type Database, jobRecord } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";

let database: Database;
const owners: number[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  for (const name of ["a", "b", "c"]) {
    const { rows } = await database.rawQuery(
      "insert into token (name, hash, scope) values ($1, repeat($1, 64), '{admin}') returning id",
      [name],
    );
    owners.push(Number(rows[0]?.id));
  }
});
afterAll(() => database.close());

/** A line of one kind, and one worker at its head. */
function line() {
  const kind = randomUUID();
  const worker = randomUUID();
  const queue = async (owner: number): Promise<string> => {
    const id = randomUUID();
    const job = { id, kind, subject: "", payload: {}, digest: id, waitsFor: [] };
    await jobRecord.insert(database, { ...job, tokenId: owners[owner] as number });
    return id;
  };
  const run = async (): Promise<string> => {
    const job = await jobRecord.claim(database, worker, [kind]);
    if (job === undefined) throw new Error("nothing is in line");
    await jobRecord.end(database, worker, job.id, { state: "succeeded", result: {} });
    return job.id;
  };
  return { queue, run };
}

test(`jobs of one owner run in the order in which they were queued, on ${testEngine}`, async () => {
  const { queue, run } = line();
  const queued = [await queue(0), await queue(0), await queue(0), await queue(0)];
  const ended = [await run(), await run(), await run()];
  queued.push(await queue(0), await queue(0));
  for (let i = 0; i < 3; i++) ended.push(await run());
  expect(ended).toEqual(queued);
});

test(`whoever comes again and again does not keep a later job of another from its turn, on ${testEngine}`, async () => {
  const { queue, run } = line();
  const mine: string[] = [];
  for (let i = 0; i < 6; i++) mine.push(await queue(0));
  let theirs = [await queue(1), await queue(2)];
  const ended: string[] = [];
  // Two others queue their next job as soon as one of theirs has ended.
  for (let i = 0; i < 18; i++) {
    const id = await run();
    ended.push(id);
    const owner = theirs.indexOf(id);
    if (owner >= 0) theirs = theirs.with(owner, await queue(owner + 1));
  }
  const places = mine.map((id) => ended.indexOf(id));
  // One of three turns is mine.
  expect(places).toEqual([0, 3, 6, 9, 12, 15]);
});
