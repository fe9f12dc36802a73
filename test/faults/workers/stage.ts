import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@perfatlas/db";
import { createRng, type Rng } from "@perfatlas/modeling/random";
import { startCluster } from "../../../bench/src/start-cluster.ts";
import { createDatabase } from "../../db/create-database.ts";
import type { Disturbance } from "./disturbances.ts";
import { prepareRegistry, queueEvaluation, queueOf } from "./evaluated.ts";
import { storedBits } from "./stored-bits.ts";
import { type WorkerRound, workerRound } from "./worker-round.ts";

/** A server with a registry to copy, and the figures of an undisturbed evaluation. */
export interface Stage {
  /** Repeats of the evaluation. */
  readonly repeats: number;
  /** An evaluation by two workers, disturbed so. */
  round(disturbed: readonly Disturbance[], rng: Rng): Promise<WorkerRound>;
  close(): Promise<void>;
}

/**
 * Starts it; the undisturbed evaluation is computed by one worker, and by an embedded registry in its own threads.
 * @throws Error when these two differ.
 */
export async function openStage(): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), "perfatlas-workers-"));
  const cluster = await startCluster({ max_connections: 60, fsync: "off" });
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
      async round(disturbed, rng) {
        const of = { ...shared, expected: alone.bits, disturbed, workers: 2, rng };
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
