// Readers, writers, imports and an evaluation at once, on one instance; then more readers than it can answer.
//   npm run bench -- load [--engine postgresql|pglite] [--minutes 5] [--readers 6]
// Prints requests a second, p50 and p99, errors and memory every tenth of the time (of the process, and the least heap
// of that tenth, which is what lives), and how an overload is refused and how long after it a request is as quick as
// before.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { privateCluster } from "../servers/private-cluster.ts";
import { type Answered, type Client, clientOf } from "./client.ts";
import { leastHeap } from "./least-heap.ts";
import { readings } from "./readings.ts";
import { startInstance } from "./started-instance.ts";
import { uploads } from "./uploads.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    minutes: { type: "string", default: "5" },
    readers: { type: "string", default: "6" },
  },
});
const total = Number(values.minutes) * 60_000;
const home = mkdtempSync(join(tmpdir(), "perfatlas-load-"));
const cluster = values.engine === "postgresql" ? await privateCluster() : undefined;
const settings = {
  PERFATLAS_HOME: home,
  PERFATLAS_BUDGETS: "token=100000000",
  DATABASE_URL: cluster?.url ?? "",
};
try {
  const { token, administrator } = await prepare();
  const instance = await startInstance(settings);
  const tools = { client: clientOf(instance.address, token), total };
  const heap = leastHeap(instance.address, administrator);
  await mixed(tools, clientOf(instance.address, administrator), {
    rss: instance.rss,
    heap: heap.take,
  });
  heap.stop();
  await overload(instance.address, tools.client);
  console.log(`memory at the end: ${instance.rss().toFixed(0)} MiB`);
  console.log(`ended with ${await instance.stop()}`);
  const faults = instance.log().match(/^\{.*"incident".*$/gm) ?? [];
  for (const fault of faults.slice(0, 5)) console.log(fault.slice(0, 1500));
} finally {
  cluster?.stop();
  rmSync(home, { recursive: true });
}

/** A registry with one data set, and tokens. */
async function prepare(): Promise<{ readonly token: string; readonly administrator: string }> {
  const database = await openDatabase(cluster === undefined ? { home } : { url: cluster.url });
  await migrate(database);
  const source = openSource({ folder: starterFolder, offline: true });
  const [first] = starterDatasets.filter(({ id }) => id === "brotli");
  if (first !== undefined) await importDataset(database, first, source);
  const api = await createApi({ database, source, descriptors: [], revision: "bench" });
  const tokenOf = async (scope: string) => {
    const text = `mutation { tokenCreate(name: "load ${scope}", scope: [${scope}]) { secret } }`;
    const { data } = await api.execute(text, {}, { isAdministrator: true });
    return (data as unknown as { tokenCreate: { secret: string } }).tokenCreate.secret;
  };
  const tokens = { token: await tokenOf("CURATE"), administrator: await tokenOf("ADMIN") };
  await api.close();
  await database.close();
  return tokens;
}

async function mixed(
  { client }: { readonly client: Client },
  administrate: Client,
  memory: { rss(): number; heap(): number },
): Promise<void> {
  let isOver = false;
  let answers: Answered[] = [];
  const failures: string[] = [];
  const go = async (ask: () => Promise<Answered>) => {
    while (!isOver) {
      try {
        const answer = await ask();
        answers.push(answer);
        if (answer.code !== undefined) failures.push(`${answer.status} ${answer.code}`);
      } catch (error) {
        failures.push((error as Error).message);
      }
    }
  };
  const read = readings(client);
  const write = uploads(client);
  const clients = Array.from({ length: Number(values.readers) }, () => go(read));
  clients.push(go(write), go(write));
  for (const slug of ["zlib", "cadical", "sqlite-shell", "x264-cli"])
    await queue(administrate, `datasetImport(slug: "${slug}")`);
  await queue(administrate, 'evaluationCreate(input: { suite: "starter", repeats: 3 })');
  console.log("seconds | requests a second | p50 / p99 ms | errors | MiB, heap");
  let all = 0;
  for (let part = 0; part < 10; part++) {
    await wait(total / 10);
    const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    answers = [];
    all += times.length;
    const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(0);
    const rate = (times.length / (total / 10_000)).toFixed(0);
    const seconds = (((part + 1) * total) / 10_000).toFixed(0);
    console.log(
      `${seconds} | ${rate} | ${at(0.5)} / ${at(0.99)} | ${failures.length} | ${memory.rss().toFixed(0)}, ${memory.heap().toFixed(0)}`,
    );
  }
  isOver = true;
  await Promise.all(clients);
  const { data } = await client("{ jobs(first: 50) { nodes { kind state } } }");
  console.log(`${all} requests; errors: ${JSON.stringify([...new Set(failures)])}`);
  console.log(`jobs: ${summary((data as { jobs: { nodes: JobState[] } }).jobs.nodes)}`);
}

interface JobState {
  readonly kind: string;
  readonly state: string;
}

function summary(jobs: readonly JobState[]): string {
  const counts = new Map<string, number>();
  for (const { kind, state } of jobs)
    counts.set(`${kind} ${state}`, (counts.get(`${kind} ${state}`) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ");
}

async function queue(administrate: Client, field: string): Promise<void> {
  const { code, data } = await administrate(`mutation { job: ${field} { job { id } } }`);
  if (code !== undefined) throw new Error(`${field}: ${code} ${JSON.stringify(data)}`);
}

/** Five hundred readers without a token, for ten seconds. */
async function overload(address: string, probe: Client): Promise<void> {
  const counts = new Map<string, number>();
  let isOver = false;
  const crowd = Array.from({ length: 500 }, async () => {
    const read = readings(clientOf(address));
    while (!isOver) {
      const said = await read().then(
        ({ status, code }) => `${status}${code === undefined ? "" : ` ${code}`}`,
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      );
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
  });
  await wait(10_000);
  isOver = true;
  await Promise.all(crowd);
  const end = performance.now();
  const isQuick = async () => {
    // A connection of the crowd's time may have been cut.
    const answer = await readings(probe)().catch(() => undefined);
    return answer !== undefined && answer.code === undefined && answer.milliseconds < 1000;
  };
  while (!(await isQuick())) await wait(50);
  const seconds = ((performance.now() - end) / 1000).toFixed(1);
  console.log(`overload: ${[...counts].map(([said, n]) => `${said} × ${n}`).join(", ")}`);
  console.log(`answered within a second again ${seconds} s after it`);
}
