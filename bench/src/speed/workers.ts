// One evaluation by two processes of `perfatlas worker`, of one thread each, against one: from the queueing of the job
// to its end. Two independent processes that each do the whole of it, at the same time, show what two cores can do.
// By the clock, so it says something only on a machine whose cores are otherwise idle.
//   npm run bench -- workers [--rounds 3] [--repeats 30]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Database, jobReader, migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { median } from "@perfatlas/modeling/stats";
import { jobHandlers } from "../../../apps/api/src/jobs/index.ts";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import { startCluster } from "../servers/start-cluster.ts";
import { workerProcess } from "../servers/worker-process.ts";
import { ratioLine } from "./timing.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    repeats: { type: "string", default: "30" },
  },
});
const EVALUATION = {
  suite: "starter",
  subjects: ["zlib", "brotli"],
  strategies: ["target-only", "pooled", "linear-shift", "informed-gp"],
  learners: ["random-forest"],
  repeats: Number(values.repeats),
};

let madeCount = 0;
const home = await mkdtemp(join(tmpdir(), "perfatlas-bench-workers-"));
const cluster = await startCluster({ fsync: "off" });
try {
  const template = await prepared();
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const one = await timed(template, 1);
    const two = await timed(template, 2);
    // Both begin when both wait for jobs, or the first would have two cores for a while.
    const ready = waitForAll(2);
    const both = await Promise.all([timed(template, 1, ready), timed(template, 1, ready)]);
    rounds.push({ one, two, both: Math.max(...both) });
  }
  const one = median(rounds.map((round) => round.one));
  const two = median(rounds.map((round) => round.two));
  const best = median(rounds.map(({ both }) => both / 2));
  console.log(ratioLine("two workers, one worker", two, one, 1.8));
  console.log(ratioLine("two workers, two cores at their best", two, best, 0.9));
  const text = (list: readonly number[]) => list.map((each) => each.toFixed(2)).join(" ");
  const ratios = text(rounds.map((round) => round.one / round.two));
  console.log(
    `    by round ${ratios}; the machine at its best ${text(rounds.map((round) => (2 * round.one) / round.both))}`,
  );
} finally {
  cluster.stop();
  await rm(home, { recursive: true, force: true });
}

async function prepared(): Promise<string> {
  const name = "bench_template";
  const database = await made(name);
  await migrate(database);
  const source = openSource({ folder: starterFolder, offline: true });
  for (const descriptor of starterDatasets) {
    if (EVALUATION.subjects.includes(descriptor.id)) {
      await importDataset(database, descriptor, source);
    }
  }
  await database.close();
  return name;
}

async function made(name: string, template = "template1"): Promise<Database> {
  const maintenance = await openDatabase({ url: cluster.url, connections: 1 });
  await maintenance.rawQuery(`create database ${name} template ${template}`);
  await maintenance.close();
  return await openDatabase({ url: addressOf(name), connections: 3 });
}

function addressOf(name: string): string {
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Milliseconds that so many workers need, once they wait for jobs. */
async function timed(
  template: string,
  workerCount: number,
  ready: () => Promise<void> = async () => {},
): Promise<number> {
  const name = `bench_${++madeCount}`;
  const database = await made(name, template);
  const workers = await Promise.all(
    Array.from({ length: workerCount }, () => workerProcess(addressOf(name), home)),
  );
  try {
    const jobs = createJobs({
      tools: {
        ...{ database, source: openSource({ offline: true }), descriptors: [], withoutData: [] },
        ...{ revision: "bench", threadCount: 1 },
      },
      ...{ connectionString: undefined, report: () => {}, handlers: jobHandlers },
    });
    await ready();
    const start = performance.now();
    const id = await jobs.enqueue("evaluate-suite", EVALUATION);
    for (;;) {
      const [job] = await jobReader.byIds(database, [id]);
      if (job?.state === "succeeded") return performance.now() - start;
      if (job?.error) throw new Error(job.error);
      await wait(20);
    }
  } finally {
    for (const worker of workers) await worker.kill();
    await database.close();
  }
}

/** A meeting of so many: each waits for the last. */
function waitForAll(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === count) for (const go of waiting) go();
    });
}
