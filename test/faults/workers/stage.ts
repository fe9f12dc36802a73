import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@perfatlas/db";
import { createRng, type Rng } from "@perfatlas/modeling/random";
import { startCluster } from "../../../bench/src/servers/start-cluster.ts";
import { createDatabase } from "../../db/create-database.ts";
import type { Disturbance } from "./disturbances.ts";
import { prepareRegistry, queueEvaluation, queueOf } from "./evaluated.ts";
import { MACHINES_NETWORK, type Machine } from "./machines.ts";
import { storedBits } from "./stored-bits.ts";
import { type WorkerRound, workerRound } from "./worker-round.ts";

/** A server with a registry to copy, and the figures of an undisturbed evaluation. */
export interface Stage {
  /** Repeats of the evaluation. */
  readonly repeats: number;
  /** An evaluation by two workers, or by one on each of the machines, disturbed so. */
  round(
    disturbed: readonly Disturbance[],
    rng: Rng,
    machines?: readonly Machine[],
  ): Promise<WorkerRound>;
  close(): Promise<void>;
}

/**
 * Starts it; the undisturbed evaluation is computed by one worker, and by an embedded registry in its own threads.
 * @throws Error when these two differ.
 */
export async function openStage(): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), "perfatlas-workers-"));
  // The server's user reads it.
  await chmod(home, 0o711);
  const hba = join(home, "pg_hba.conf");
  const networks = ["127.0.0.1/32", MACHINES_NETWORK];
  await writeFile(hba, networks.map((network) => `host all all ${network} trust\n`).join(""));
  const cluster = await startCluster({
    ...{ max_connections: 60, fsync: "off" },
    ...{ listen_addresses: "0.0.0.0", hba_file: hba },
  });
  const close = async () => {
    cluster.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const made = await createDatabase(cluster.url);
    const registry = await openDatabase({ url: made.url });
    await prepareRegistry(registry);
    await registry.close();
    const template = new URL(made.url).pathname.slice(1);
    const shared = { cluster, template, home };
    const alone = await workerRound({
      ...{ ...shared, expected: null, disturbed: [], workers: 1, rng: createRng("alone") },
    });
    if (alone.round.state !== "succeeded") throw new Error(`undisturbed: ${alone.round.state}`);
    const embedded = await embeddedBits();
    const other = embedded.find((line, i) => line !== alone.bits[i]);
    if (other !== undefined || embedded.length !== alone.bits.length) {
      throw new Error(`an embedded registry computes other figures than a worker: ${other}`);
    }
    return {
      repeats: alone.bits.length,
      async round(disturbed, rng, machines = []) {
        const workers = machines.length || 2;
        const of = { ...shared, expected: alone.bits, disturbed, workers, machines, rng };
        return (await workerRound(of)).round;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function embeddedBits(): Promise<readonly string[]> {
  const database = await openDatabase({ memory: true });
  try {
    await prepareRegistry(database);
    const jobs = queueOf(database);
    await jobs.runToEnd(await queueEvaluation(database));
    await jobs.stop();
    return await storedBits(database);
  } finally {
    await database.close();
  }
}
