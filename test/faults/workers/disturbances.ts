import { setTimeout as wait } from "node:timers/promises";
import type { Rng } from "@perfatlas/modeling/random";
import type { Cluster } from "../../../bench/src/servers/start-cluster.ts";
import type { WorkerProcess } from "../../../bench/src/servers/worker-process.ts";
import type { StallingProxy } from "../../db/stalling-proxy.ts";
import type { Machine } from "./machines.ts";
import type { Observer } from "./observer.ts";

/** A worker and its way to the server. */
export interface Station {
  worker: WorkerProcess;
  readonly proxy: StallingProxy;
  /** Where it runs, when not here: then it asks the server without the proxy. */
  readonly machine: Machine | undefined;
}

/** What is disturbed. */
export interface Scene {
  readonly cluster: Cluster;
  readonly observer: Observer;
  readonly stations: readonly Station[];
  /** Starts a worker behind the same proxy. */
  start(station: Station): Promise<void>;
  readonly rng: Rng;
  /** Told how many milliseconds it took until nobody waited for a killed worker. */
  retaken(milliseconds: number): void;
}

/** Counts the chunks that were taken more than once. */
export const TAKEN_AGAIN = "select count(*)::int as count from job_chunk where lease > 1";

const OPEN = "select count(*)::int as count from job_chunk where done_at is null";

/** What workers and their server suffer; each returns when all are well again. */
export const disturbances = {
  async "a worker killed"(scene: Scene) {
    const station = drawn(scene);
    await whileComputing(scene);
    await station.worker.kill();
    await Promise.all([untilRetaken(scene), scene.start(station)]);
  },
  async "all workers killed"(scene: Scene) {
    await whileComputing(scene);
    await Promise.all(scene.stations.map(({ worker }) => worker.kill()));
    const starting = Promise.all(scene.stations.map((station) => scene.start(station)));
    await Promise.all([untilRetaken(scene), starting]);
  },
  async "the server ended at once"({ cluster }: Scene) {
    await cluster.restart("immediate");
  },
  async "the server restarted"({ cluster }: Scene) {
    await cluster.restart("fast");
  },
  async "a connection stalled"(scene: Scene) {
    const { proxy } = drawn(scene);
    proxy.stall();
    await wait(2000 + scene.rng.next() * 12_000);
    proxy.resume();
  },
  async "a connection stalled, then cut"(scene: Scene) {
    const { proxy } = drawn(scene);
    proxy.stall();
    await wait(2000 + scene.rng.next() * 12_000);
    proxy.cut();
    proxy.resume();
  },
  async "a worker frozen until its leases are over"(scene: Scene) {
    const { worker } = drawn(scene);
    await whileComputing(scene);
    worker.signal("SIGSTOP");
    await wait(9000 + scene.rng.next() * 4000);
    worker.signal("SIGCONT");
  },
  /** Of one that runs on a machine of its own, until others have taken what it computed, or all is done: it may have had nothing. */
  async "the link of a machine lost"(scene: Scene) {
    const { machine } = drawn(scene);
    const { observer } = scene;
    await whileComputing(scene);
    const before = await observer.count(TAKEN_AGAIN);
    machine?.down();
    const end = performance.now() + 60_000;
    while (
      (await observer.count(TAKEN_AGAIN)) === before &&
      (await observer.count(OPEN)) > 0 &&
      performance.now() < end
    )
      await wait(100);
    machine?.up();
  },
  async "the clocks of all workers set back"({ stations }: Scene) {
    for (const { worker } of stations) worker.signal("SIGUSR2");
  },
} as const satisfies Record<string, (scene: Scene) => Promise<void>>;

/** A name of one of them. */
export type Disturbance = keyof typeof disturbances;

function drawn({ stations, rng }: Scene): Station {
  return stations[Math.floor(rng.next() * stations.length)] as Station;
}

/** Waits until chunks are being computed, and a moment more. */
async function whileComputing({ observer, rng }: Scene): Promise<void> {
  const held = "select count(*)::int as count from job_chunk where worker is not null";
  const end = performance.now() + 5000;
  while ((await observer.count(held)) === 0 && performance.now() < end) await wait(5);
  await wait(rng.next() * 50);
}

/** Until no chunk is held by somebody who was not heard of since the kill. */
async function untilRetaken({ observer, retaken }: Scene): Promise<void> {
  const since = performance.now();
  const killedAt = await observer.time();
  const silent = `select count(*)::int as count from job_chunk
    where worker is not null and beat_at <= '${killedAt}'`;
  let last = since;
  // A second without any: those who live were heard of.
  while (performance.now() < last + 1000) {
    if ((await observer.count(silent)) > 0) last = performance.now();
    await wait(100);
  }
  if (last > since) retaken(last - since);
}
