import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createRng, type Rng } from "@perfatlas/modeling/random";
import type { RunEnd } from "@perfatlas/wire";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { waitForGuard } from "../../../packages/jetson-harness/src/session/guard.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";
import { hostileServer } from "./hostile-server.ts";
import { victimsBefore, workloadsOf } from "./kill-victims.ts";

/** What a campaign under fire came to. */
export interface KillReport {
  /** Kills of the harness, whatever else was killed with it. */
  readonly kills: number;
  /** Of them, those after or with a kill of the guard. */
  readonly guardKills: number;
  readonly workloadKills: number;
  readonly uploadKills: number;
  /** Of the kills of the harness, those while its generator was at work. */
  readonly generatorKills: number;
  readonly tornTails: number;
  readonly starts: number;
  readonly interruptedRuns: number;
  readonly runs: number;
  readonly uniqueRuns: number;
  /** Runs of each configuration whose repeats are not 0, 1, 2, …, or that is not finished. */
  readonly brokenConfigurations: number;
  /** Runs that a kill of their workload failed. */
  readonly failedRuns: number;
  /** Processes of a workload after the guard had been at work, and after all. */
  readonly workloadsLeft: number;
  readonly serverRows: number;
  readonly missingOnServer: number;
  /** What was generated. */
  readonly input: string;
  readonly isTreeIdentical: boolean;
  readonly guardRestores: number;
  readonly server: Readonly<Record<string, number>>;
}

const build = fileURLToPath(new URL("../../../packages/jetson-harness/build.ts", import.meta.url));

/** 12 configurations of two real knobs and one flag, `repeats` times, with a 20 ms workload. */
function experimentText(repeats: number): string {
  return `
apiVersion: perfatlas/v1
kind: Experiment
name: under-fire
system: { name: sleeper, version: "1" }
target: { board: jetson-tx2 }
options:
  - { name: cores, type: ordinal, values: [1, 2, 4], apply: { knob: cpu.online, order: [0, 3, 4, 5] } }
  - { name: gpu_freq, type: ordinal, unit: Hz, values: { from: "board:gpu.available", pick: 2 }, apply: { knob: gpu.freq } }
  - { name: loud, type: bool, default: false, apply: { flag: "-v" } }
workload:
  name: nap
  generate: { cmd: [/bin/sh, -c, 'echo half > input; sleep 0.3; echo whole >> input'], sha256: { input: auto } }
run: { command: [/bin/sh, -c, ': "$@"; sleep 0.02; echo 17', sh, "{flags}"], timeout: 10s }
metrics:
  - { name: answer, unit: "1", direction: min, deterministic: true, extract: { stdout: { regex: '(\\d+)' } } }
  - { name: wall, unit: s, direction: min, extract: { wall: true } }
measurement:
  repeats: { min: ${repeats}, max: ${repeats} }
  order: { scheme: randomized-blocks, seed: 5 }
design: { kind: full }
upload: { project: under-fire, batch: 5 }
`;
}

/**
 * Runs a campaign on a simulated board and kills it again and again at random points, uploading
 * meanwhile to a hostile server, until everything is measured and delivered. Then counts.
 */
export async function killCampaign(
  kills: number,
  seed: number,
  repeats: number,
): Promise<KillReport> {
  const rng = createRng(seed);
  const folder = mkdtempSync(join(tmpdir(), "harness-kill-"));
  const root = join(folder, "board");
  const spool = join(folder, "spool");
  const file = join(folder, "under-fire.yaml");
  writeFileSync(file, experimentText(repeats));
  // The bundle starts faster than the sources and is what people run.
  const built = spawnSync(process.execPath, [build, join(folder, "dist")], { stdio: "ignore" });
  if (built.status !== 0) throw new Error("the bundle cannot be built");
  const cli = join(folder, "dist", "cli.js");
  expandInto(root);
  const before = snapshotDirectory(root);
  const server = await hostileServer(
    {
      tooLargeBytes: 12_000,
      rateLimited: 0.15,
      unavailable: 0.15,
      unauthorised: 0.05,
      cutAfterCommit: 0.2,
      slow: 0.1,
    },
    seed,
  );
  const environment = { ...process.env, PERFATLAS_TOKEN: "t", PERFATLAS_API: server.url };
  const start = (...argv: readonly string[]): ChildProcess =>
    spawn(process.execPath, [cli, ...argv, "--spool", spool, "--sysroot", root], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    });
  const counts = {
    kills: 0,
    guardKills: 0,
    workloadKills: 0,
    uploadKills: 0,
    generatorKills: 0,
    tornTails: 0,
  };
  let workloadsLeft = 0;
  try {
    for (let isRunning = true; isRunning; ) {
      const uploader = rng.next() < 0.4 ? start("upload", "--once") : undefined;
      const mayKill = counts.kills < kills;
      const grown = journalGrowth(spool);
      const isGenerated = rng.next() < 0.7;
      if (!isGenerated) rmSync(join(folder, "input"), { force: true });
      const runner = start("run", file, "--simulate", "tx2-r32");
      const uploaderMoment = mayKill ? wait(rng.next() * 700) : undefined;
      const uploading = uploader !== undefined && endOrKill(uploader, uploaderMoment);
      // Most kills fall into the work, some into the start.
      const early = isGenerated ? wait(rng.next() * 400) : generatorOf(root, runner, rng);
      const isEarly = rng.next() < (isGenerated ? 0.2 : 0.7);
      const moment = isEarly ? early : grown().then(() => wait(rng.next() * 350));
      const guarded = () => (isEarly && !isGenerated ? preparing(spool) : campaignFolder(spool));
      const also = victimsBefore(rng, guarded, root, counts);
      const killed = await endOrKill(runner, mayKill ? moment.then(also) : undefined);
      if (killed) counts.kills++;
      if (await uploading) counts.uploadKills++;
      if (killed && isEarly && !isGenerated) counts.generatorKills++;
      isRunning = killed || (counts.kills < kills && counts.kills > 0 && !isDone(spool));
      const campaign = campaignFolder(spool);
      const place = preparing(spool);
      if (place !== undefined) await waitForGuard(place);
      if (campaign === undefined) {
        isRunning = true;
        continue;
      }
      await waitForGuard(campaign);
      // Without a guard they go on until the next start.
      const isNoted = [campaign, place].some((one) => one !== undefined && hasLiveCommands(one));
      if (!isNoted) workloadsLeft += workloadsOf(root).length;
      if (killed && rng.next() < 0.3) {
        appendFileSync(join(campaign, "journal.ndjson"), tornTail(rng));
        counts.tornTails++;
      }
    }
    const campaign = campaignFolder(spool) as string;
    for (let i = 0; i < 200 && pending(campaign) > 0; i++)
      await endOrKill(start("upload", "--once"));
    const records = readJournal(join(campaign, "journal.ndjson"));
    const ends = runEnds(records);
    const ids = new Set(ends.map((end) => end.run));
    return {
      ...counts,
      starts: records.filter((record) => record.kind === "start").length,
      interruptedRuns: records.filter((record) => record.kind === "start").length - ends.length,
      runs: ends.length,
      uniqueRuns: ids.size,
      brokenConfigurations: brokenConfigurations(ends, repeats),
      failedRuns: ends.filter(({ values }) => Object.keys(values).length === 0).length,
      workloadsLeft: workloadsLeft + workloadsOf(root).length,
      serverRows: server.rows.size,
      missingOnServer: [...ids].filter((id) => !server.rows.has(id)).length,
      input: readFileSync(join(folder, "input"), "utf8"),
      isTreeIdentical: snapshotDirectory(root) === before,
      guardRestores: records.filter((one) => one.kind === "restored" && one.by === "guard").length,
      server: { ...server.counts },
    };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function expandInto(root: string): void {
  expandTree(treeNamed("tx2-r32"), root);
}

function campaignFolder(spool: string): string | undefined {
  try {
    const name = readdirSync(spool).find((one) => !one.startsWith("."));
    return name === undefined ? undefined : join(spool, name);
  } catch {
    return undefined;
  }
}

/** Where the experiment is prepared. */
function preparing(spool: string): string | undefined {
  try {
    const name = readdirSync(spool).find((one) => one.startsWith(".preparing-"));
    return name === undefined ? undefined : join(spool, name);
  } catch {
    return undefined;
  }
}

/** Resolves some time after a generator is at work, or the harness has ended. */
async function generatorOf(root: string, runner: ChildProcess, rng: Rng): Promise<void> {
  const delay = rng.next() * 250;
  while (workloadsOf(root).length === 0 && runner.exitCode === null) await wait(10);
  await wait(delay);
}

/** Harness and guard were killed at once, and their workload is noted for the next start. */
function hasLiveCommands(campaign: string): boolean {
  return existsSync(join(campaign, "live-groups"));
}

function brokenConfigurations(ends: readonly RunEnd[], repeats: number): number {
  const byConfiguration = new Map<string, RunEnd[]>();
  for (const end of ends) {
    const key = JSON.stringify(end.configuration);
    byConfiguration.set(key, [...(byConfiguration.get(key) ?? []), end]);
  }
  const isWhole = (runs: readonly RunEnd[]): boolean => {
    const failed = runs.filter(({ values }) => Object.keys(values).length === 0).length;
    return runs.every(({ repeat }, i) => repeat === i) && (runs.length === repeats || failed === 2);
  };
  return 12 - [...byConfiguration.values()].filter(isWhole).length;
}

function isDone(spool: string): boolean {
  const campaign = campaignFolder(spool);
  const records = campaign === undefined ? [] : readJournal(join(campaign, "journal.ndjson"));
  return records.some((record) => record.kind === "done");
}

function pending(campaign: string): number {
  const delivered = new Set(readJournal(join(campaign, "acks.ndjson")).map((record) => record.id));
  return runEnds(readJournal(join(campaign, "journal.ndjson"))).filter(
    (end) => !delivered.has(end.run),
  ).length;
}

/** What a kill in the middle of an append leaves. */
function tornTail(rng: Rng): string {
  return '0badc0de {"kind":"end","run":"torn'.slice(0, 1 + rng.integer(34));
}

/** Resolves true when the process was killed at `moment` before it ended by itself, which it may have done already. */
async function endOrKill(child: ChildProcess, moment?: Promise<void>): Promise<boolean> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  let isKilled = false;
  moment?.then(() => {
    if (!hasEnded()) isKilled = child.kill("SIGKILL");
  });
  if (!hasEnded()) await once(child, "exit");
  return isKilled;
}

/** A function that resolves once the campaign's journal is longer than it is now. */
function journalGrowth(spool: string): () => Promise<void> {
  const size = (): number => {
    const campaign = campaignFolder(spool);
    try {
      return campaign === undefined ? 0 : statSync(join(campaign, "journal.ndjson")).size;
    } catch {
      return 0;
    }
  };
  const before = size();
  return async () => {
    for (let i = 0; i < 6000 && size() <= before; i++) await wait(10);
  };
}
