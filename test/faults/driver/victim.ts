// A process whose server fails: writes rows, answers /readyz and /healthz, and runs a job, until its
// parent says "finish"; then it tells what became of every promise.
import { setTimeout as wait } from "node:timers/promises";
import { createApi } from "@perfatlas/api";
import { type Database, jobReader, migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import express from "express";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import type { VictimReport } from "./victim-report.ts";

const url = process.argv[2] as string;
/** Milliseconds that a promise may take to settle once the server is well again. */
const PATIENCE_MS = 15_000;

const uncaught: string[] = [];
process.on("uncaughtException", (error) => uncaught.push(String(error)));
process.on("unhandledRejection", (error) => uncaught.push(String(error)));
const reports: string[] = [];
const report = (incident: string, error: unknown) => reports.push(`${incident} ${error}`);

const database = await openDatabase({ url, connections: 6, statementSeconds: 2 });
await migrate(database);
const tools = {
  database,
  source: openSource({ offline: true }),
  descriptors: [],
  withoutData: [],
  revision: "test",
  threadCount: 1,
};
const api = await createApi({ ...tools, report });
const application = express().use(api.router);
const server = application.listen(0, "127.0.0.1", () => start());

const jobs = createJobs({
  tools,
  connectionString: url,
  report,
  handlers: [
    {
      kind: "count",
      deadlineSeconds: 600,
      subject: () => "",
      parse: (payload) => payload,
      async run(_payload, { progress, signal }) {
        for (let i = 0; i < 20; i++) {
          await wait(100, undefined, { signal });
          progress(i, 20, "counting");
        }
        return { counted: 20 };
      },
    },
  ],
});

let isFinishing = false;
const pending = new Map<string, string>();
const acknowledged: string[] = [];
const pairs: string[] = [];
let started = 0;
const rejections = new Map<string, number>();

/** Does `work` until the end comes; each promise is entered in the books. */
async function write(name: string, work: (slug: string) => Promise<void>): Promise<void> {
  for (let i = 0; !isFinishing; i++) {
    const slug = `${name}-${i}`;
    started++;
    pending.set(slug, name);
    try {
      await work(slug);
    } catch (error) {
      const text = String(error).replaceAll(/\d+/g, "0").slice(0, 160);
      rejections.set(text, (rejections.get(text) ?? 0) + 1);
      await wait(20);
    }
    pending.delete(slug);
  }
}

async function insertOne(slug: string): Promise<void> {
  await database.rawQuery("insert into system (slug, title) values ($1, 'T')", [slug]);
  acknowledged.push(slug);
}

/** Two rows or none. */
async function insertTwo(slug: string): Promise<void> {
  await database.transaction(async ({ kysely }) => {
    const row = (end: string) => ({ slug: `${slug}-${end}`, title: "T", url: null });
    await kysely.insertInto("system").values(row("a")).execute();
    await wait(5);
    await kysely.insertInto("system").values(row("b")).execute();
  });
  acknowledged.push(`${slug}-a`, `${slug}-b`);
  pairs.push(slug);
}

async function start(): Promise<void> {
  const jobId = await jobs.enqueue("count", {});
  await jobs.startWorker();
  for (let i = 0; i < 8; i++) void write(`one-${i}`, insertOne);
  for (let i = 0; i < 8; i++) void write(`two-${i}`, insertTwo);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.send?.({ started: { port } });
  process.once("message", () => void finish(jobId));
}

async function finish(jobId: string): Promise<void> {
  isFinishing = true;
  const end = performance.now() + PATIENCE_MS;
  while (pending.size > 0 && performance.now() < end) await wait(20);
  const job = await endOfJob(database, jobId);
  const told: VictimReport = {
    started,
    acknowledged,
    rejections: Object.fromEntries(rejections),
    unsettled: pending.size,
    uncaught,
    reports,
    job,
  };
  process.send?.({ report: told }, () => process.exit(0));
}

async function endOfJob(db: Database, id: string): Promise<string> {
  const end = performance.now() + 60_000;
  let state = "unknown";
  while (performance.now() < end) {
    const looked = await Promise.race([
      jobReader.byIds(db, [id]).catch(() => []),
      wait(1000).then(() => []),
    ]);
    state = looked[0]?.state ?? state;
    if (state !== "queued" && state !== "running") break;
    await wait(100);
  }
  return state;
}
