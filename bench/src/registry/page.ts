// Pages of 100 measurements with configuration and environment, varying cursors, over HTTP:
// our server against PostGraphile 5 and against a bare Node server; and page 10,000 against page 1.
//   npm run bench -- page [--seconds 5] [--rounds 3] [--mirror ../shared/datasets]
// Three processes beside one PostgreSQL, 16 connections each, rounds in turns. A busy machine compresses requests per
// second; processor time per request of the server's own process is the cleaner figure.
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { median } from "@perfatlas/modeling/stats";
import { spear } from "../../../db/src/datasets/spear.ts";
import { privateCluster } from "../servers/private-cluster.ts";
import { mirrorFolder } from "../tables/mirror-folder.ts";
import type { PageServer } from "./page-servers.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    mirror: { type: "string", default: process.env.PERFATLAS_MIRROR ?? "../shared/datasets" },
  },
});
const CONNECTIONS = 16;
const TICKS_A_SECOND = 100;
const METRIC = spear.metrics[0]?.name ?? "";
const kinds: readonly PageServer[] = ["ours", "bare", "postgraphile"];

const OURS = `query ($slug: String!, $metric: String!, $after: String, $first: Int = 100) {
  environment(slug: $slug) { slug hardware { title } workload { title } version { slug } }
  measurements(environment: $slug, metric: $metric, first: $first, after: $after) {
    nodes { value repeat configuration { key levels } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const THEIRS = `query ($slug: String!, $environment: Int!, $after: Cursor) {
  environmentBySlug(slug: $slug) {
    slug
    hardwareByHardwareId { title }
    workloadByWorkloadId { title }
    versionByVersionId { slug }
  }
  allMeasurements(
    condition: { environmentId: $environment }
    orderBy: PRIMARY_KEY_ASC
    first: 100
    after: $after
  ) {
    nodes { value repeat configurationByConfigurationId { key levels } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Keys stand on the partitions: PostGraphile is told what it would find on a table that is not divided. */
const KEYS = [
  "@primaryKey dataset_version_id,environment_id,metric_id,configuration_id,repeat",
  "@foreignKey (configuration_id) references configuration (id)",
].join("\n");

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

const cluster = await privateCluster();
try {
  await measure(cluster.url);
} finally {
  cluster.stop();
}

async function measure(url: string): Promise<void> {
  const database = await openDatabase({ url });
  await migrate(database);
  await importDataset(database, spear, openSource({ mirror: mirrorFolder(values.mirror) }));
  await database.rawQuery("analyze");
  await database.rawQuery(`comment on table measurement is '${KEYS}'`);
  const { id, slug } = await database.kysely
    .selectFrom("environment")
    .select(["id", "slug"])
    .orderBy("id")
    .executeTakeFirstOrThrow();
  await database.close();
  const servers = await Promise.all(kinds.map((kind) => start(kind, url)));
  try {
    for (const each of servers) each.bodies = await bodiesOf(each, slug, id);
    for (let round = 0; round <= Number(values.rounds); round++) {
      // The first round warms up.
      for (const each of servers) {
        const run = await load(each);
        if (round > 0) each.runs.push(run);
      }
    }
    report(servers);
    await comparePages(servers[0] as Running);
  } finally {
    for (const { child } of servers) child.kill();
  }
}

interface Run {
  readonly perSecond: number;
  /** Of the server's process. */
  readonly cpuMs: number;
}

interface Running {
  readonly kind: PageServer;
  readonly child: ChildProcess;
  readonly port: number;
  /** Requests for pages, each of another place. */
  bodies: readonly string[];
  readonly runs: Run[];
}

async function start(kind: PageServer, url: string): Promise<Running> {
  const path = fileURLToPath(new URL("page-servers.ts", import.meta.url));
  const child = fork(path, [kind, url], { env: { ...process.env, NODE_ENV: "production" } });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", (code) => reject(new Error(`${kind} ended with ${code}`)));
  });
  return { kind, child, port, bodies: [], runs: [] };
}

/** Every page in turn, as a client that walks through them asks; of the bare server, by its keys. */
async function bodiesOf(
  of: Running,
  slug: string,
  environment: number,
): Promise<readonly string[]> {
  const bodies: string[] = [];
  if (of.kind === "bare") {
    for (let page = 0; page < 160; page++) {
      bodies.push(JSON.stringify({ slug, metric: METRIC, after: [page * 100, 0] }));
    }
    return bodies;
  }
  const isOurs = of.kind === "ours";
  let after: string | null = null;
  for (let page = 0; page < 160; page++) {
    const given = isOurs ? { slug, metric: METRIC, after } : { slug, environment, after };
    bodies.push(JSON.stringify({ query: isOurs ? OURS : THEIRS, variables: given }));
    const answer = JSON.parse(await send(of.port, bodies.at(-1) ?? "")) as Answer;
    const list = answer.data?.measurements ?? answer.data?.allMeasurements;
    if (list?.nodes.length !== 100) {
      throw new Error(`${of.kind}: ${JSON.stringify(answer).slice(0, 500)}`);
    }
    after = list.pageInfo.endCursor;
  }
  return bodies;
}

interface List {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string };
}

interface Answer {
  readonly data?: { readonly measurements?: List; readonly allMeasurements?: List };
}

function send(port: number, body: string): Promise<string> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: "/graphql", method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => {
        text += part;
      });
      answer.once("end", () => resolve(text));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Asks for pages, each connection one after the other. */
async function load({ child, port, bodies }: Running): Promise<Run> {
  const milliseconds = Number(values.seconds) * 1000;
  const before = cpuMs(child);
  const started = performance.now();
  let count = 0;
  const ask = async () => {
    while (performance.now() - started < milliseconds) {
      count++;
      const text = await send(port, bodies[(count * 37) % bodies.length] ?? "");
      if (text.startsWith('{"errors"')) throw new Error(text.slice(0, 300));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpuMs: (cpuMs(child) - before) / count };
}

/** Milliseconds of processor time of a process and its threads so far. */
function cpuMs({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

function middle({ runs }: Running, of: keyof Run): number {
  return median(runs.map((run) => run[of]));
}

function report(servers: readonly Running[]): void {
  const [own, bare, theirs] = servers as readonly [Running, Running, Running];
  for (const each of servers) {
    const [rate, cpu] = [middle(each, "perSecond"), middle(each, "cpuMs")];
    console.log(
      `${each.kind}: ${rate.toFixed(0)} pages/s, ${cpu.toFixed(2)} ms of processor time each`,
    );
  }
  ratio("PostGraphile 5", own, theirs, 3);
  ratio("a bare Node server", own, bare, 1);
}

function ratio(name: string, own: Running, other: Running, target: number): void {
  const rate = middle(own, "perSecond") / middle(other, "perSecond");
  const cpu = middle(other, "cpuMs") / middle(own, "cpuMs");
  const verdict = rate >= target ? "met" : "MISSED";
  console.log(
    `${rate.toFixed(2)} x the pages/s of ${name}, target ${target} ${verdict} (by processor time ${cpu.toFixed(2)})`,
  );
}

/** Pages of one row: the first against the one behind 10,000 rows, in turns, so that both see the same machine. */
async function comparePages({ port, bodies }: Running): Promise<void> {
  const pages = [bodies[0], bodies[100]].map((body) => {
    const { query, variables } = JSON.parse(body ?? "") as { query: string; variables: object };
    return JSON.stringify({ query, variables: { ...variables, first: 1 } });
  });
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 300; turn++) {
    for (const [index, body] of pages.entries()) {
      const started = performance.now();
      await send(port, body);
      times[index]?.push(performance.now() - started);
    }
  }
  const [a, b] = [median(times[0]), median(times[1])];
  const verdict = b / a <= 1.2 ? "met" : "MISSED";
  console.log(
    `page 10,000 ${b.toFixed(2)} ms, page 1 ${a.toFixed(2)} ms: ${(b / a).toFixed(2)} x, target 1.2 ${verdict}`,
  );
}
