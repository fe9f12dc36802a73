import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { openDatabase } from "@perfatlas/db";
import type { Rng } from "@perfatlas/modeling/random";
import type { Cluster } from "../../../bench/src/servers/start-cluster.ts";
import { type WorkerProcess, workerProcess } from "../../../bench/src/servers/worker-process.ts";
import { createDatabase } from "../../db/create-database.ts";
import { stallingProxy } from "../../db/stalling-proxy.ts";
import { type Disturbance, disturbances, type Station, TAKEN_AGAIN } from "./disturbances.ts";
import { queueEvaluation } from "./evaluated.ts";
import type { Machine } from "./machines.ts";
import { observerOf } from "./observer.ts";
import { storedBits } from "./stored-bits.ts";

/** What became of one evaluation. */
export interface WorkerRound {
  /** What happened to its workers before it had ended. */
  readonly disturbed: readonly Disturbance[];
  readonly kills: number;
  readonly state: string;
  readonly stored: number;
  /** Repeats of the undisturbed evaluation that are not stored. */
  readonly missing: number;
  /** Repeats that are stored more than once. */
  readonly doubled: number;
  /** Repeats with another figure than the undisturbed ones. */
  readonly different: number;
  /** Addresses that the server had connections of, beside its own. */
  readonly addresses: readonly string[];
  /** Chunks whose work was done in vain: taken more than once. */
  readonly retakenChunks: number;
  /** Milliseconds until nobody waited for a killed worker, at most. */
  readonly retakenMs: number;
  readonly seconds: number;
}

/** A round: where, what, and beside what. */
export interface RoundOptions {
  readonly cluster: Cluster;
  /** Of a registry that `prepareRegistry` made, which nobody is connected to. */
  readonly template: string;
  readonly home: string;
  /** The undisturbed evaluation; null: this is it. */
  readonly expected: readonly string[] | null;
  readonly disturbed: readonly Disturbance[];
  readonly workers: number;
  /** Where they run; here, behind a proxy, those that have none. */
  readonly machines?: readonly Machine[];
  readonly rng: Rng;
}

/** Before it is started. */
const NOBODY: WorkerProcess = { signal: () => {}, kill: async () => {} };
const CLOCK = pathToFileURL(join(import.meta.dirname, "set-clock-back.ts")).href;
const ENDS = ["succeeded", "failed", "cancelled"];
const ADDRESSES = `select distinct host(client_addr) as address from pg_stat_activity
  where client_addr <<= '10.0.0.0/8' order by 1`;

/** Evaluates with processes of `perfatlas worker` on a copy of the registry, disturbs them, and looks at what is stored. */
export async function workerRound(
  options: RoundOptions,
): Promise<{ readonly round: WorkerRound; readonly bits: readonly string[] }> {
  const { cluster, template, expected, rng } = options;
  const { url, drop } = await createDatabase(cluster.url, template);
  const stations: Station[] = [];
  const database = await openDatabase({ url, connections: 3 });
  const observer = observerOf(database);
  const happened: Disturbance[] = [];
  let kills = 0;
  let retakenMs = 0;
  const begin = performance.now();
  const start = async (station: Station) => {
    kills++;
    station.worker = await workerOf(station, options, url);
  };
  try {
    // All at once, and before there is anything to do: none does it alone.
    for (let i = 0; i < options.workers; i++) {
      const proxy = await stallingProxy(cluster.port);
      stations.push({ worker: NOBODY, proxy, machine: options.machines?.[i] });
    }
    await Promise.all(
      stations.map(async (station) => {
        station.worker = await workerOf(station, options, url);
      }),
    );
    const addresses = (await database.rawQuery(ADDRESSES)).rows.map(({ address }) =>
      String(address),
    );
    const id = await queueEvaluation(database);
    const retaken = (milliseconds: number) => {
      retakenMs = Math.max(retakenMs, Math.round(milliseconds));
    };
    const scene = { cluster, observer, stations, start, rng, retaken };
    let retakenChunks = 0;
    const isOver = async () => {
      const again = await observer.count(TAKEN_AGAIN);
      retakenChunks = Math.max(retakenChunks, again);
      return ENDS.includes((await observer.job(id)).state);
    };
    for (const [i, name] of options.disturbed.entries()) {
      const share = (i + 0.2 + 0.6 * rng.next()) / (options.disturbed.length + 1);
      while (!(await isOver()) && (await observer.share(id)) < share) await wait(50);
      if (await isOver()) break;
      happened.push(name);
      await disturbances[name](scene);
    }
    while (!(await isOver())) await wait(100);
    const { state, error } = await observer.job(id);
    const bits = await storedBits(database);
    const wanted = expected ?? bits;
    const keys = bits.map(keyOf);
    return {
      bits,
      round: {
        disturbed: happened,
        kills,
        state: error === null ? state : `${state}: ${error}`,
        stored: bits.length,
        missing: wanted.filter((line) => !keys.includes(keyOf(line))).length,
        doubled: keys.length - new Set(keys).size,
        different: bits.filter((line) => !wanted.includes(line)).length,
        addresses,
        retakenChunks,
        retakenMs,
        seconds: Math.round((performance.now() - begin) / 100) / 10,
      },
    };
  } finally {
    for (const { worker, proxy } of stations) {
      worker.signal("SIGCONT");
      await worker.kill();
      await proxy.close();
    }
    await database.close();
    await drop();
  }
}

function workerOf(
  { proxy, machine }: Station,
  { cluster, home }: RoundOptions,
  url: string,
): Promise<WorkerProcess> {
  const own = new URL(url);
  own.hostname = machine?.server ?? own.hostname;
  own.port = String(machine === undefined ? proxy.port : cluster.port);
  return workerProcess(own.href, home, [CLOCK], machine?.command);
}

/** What names a repeat, of a line of `storedBits`. */
function keyOf(line: string): string {
  return line.slice(0, line.indexOf(" = "));
}
