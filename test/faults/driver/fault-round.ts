import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Rng } from "@perfatlas/modeling/random";
import type { Cluster } from "../../../bench/src/servers/start-cluster.ts";
import { createDatabase } from "../../db/create-database.ts";
import { stallingProxy } from "../../db/stalling-proxy.ts";
import { type Fault, faults } from "./faults.ts";
import { probe } from "./probe.ts";
import { storedRows } from "./stored-rows.ts";
import type { VictimReport } from "./victim-report.ts";

/** What one fault did to one process. */
export interface FaultRound {
  readonly fault: Fault;
  readonly started: number;
  readonly acknowledged: number;
  readonly rejected: number;
  readonly unsettled: number;
  readonly uncaught: number;
  /** Acknowledged rows that are not stored. */
  readonly missing: number;
  /** Transactions of which one row of two is stored. */
  readonly halves: number;
  /** 1 when the job that ran meanwhile did not succeed. */
  readonly jobsLost: number;
  /** Lines of the process's log. */
  readonly logLines: number;
  /** Milliseconds of the slowest answer of /readyz. */
  readonly readySlowest: number;
  /** Milliseconds of the slowest answer of /healthz. */
  readonly healthSlowest: number;
  /** How often /readyz said no. */
  readonly notReady: number;
  readonly notHealthy: number;
  /** Milliseconds from the end of the fault until /readyz said yes. */
  readonly recovery: number;
  readonly errors: Readonly<Record<string, number>>;
}

/** Starts a process on a database of its own, makes its server fail, and counts what came of it. */
export async function faultRound(cluster: Cluster, fault: Fault, rng: Rng): Promise<FaultRound> {
  const { url, drop } = await createDatabase(cluster.url);
  const proxy = await stallingProxy(cluster.port);
  const through = new URL(url);
  through.port = String(proxy.port);
  const victim = fork(join(import.meta.dirname, "victim.ts"), [through.href], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(import.meta.dirname, "../../../apps/cli/bin/tsconfig.json"),
    },
  });
  const exited = once(victim, "exit");
  try {
    const message = async <Name extends string>(name: Name): Promise<Record<Name, unknown>> => {
      for (;;) {
        const told = await Promise.race([once(victim, "message"), exited.then(() => undefined)]);
        if (told === undefined) throw new Error(`the process died before "${name}"`);
        if (name in told[0]) return told[0] as Record<Name, unknown>;
      }
    };
    const { started } = (await message("started")) as { started: { port: number } };
    const readyz = probe(`http://127.0.0.1:${started.port}/readyz`);
    const healthz = probe(`http://127.0.0.1:${started.port}/healthz`);
    await wait(300 + rng.next() * 700);
    await faults[fault]({ cluster, url, proxy, rng });
    const recovered = performance.now();
    while (!readyz.isGood(recovered) && performance.now() < recovered + 60_000) await wait(50);
    const recovery = performance.now() - recovered;
    await wait(500);
    const [ready, health] = [await readyz.stop(), await healthz.stop()];
    victim.send("finish");
    const { report } = (await message("report")) as { report: VictimReport };
    return {
      fault,
      ...(await judge(url, report)),
      readySlowest: Math.round(ready.slowest),
      healthSlowest: Math.round(health.slowest),
      notReady: ready.noes,
      notHealthy: health.noes,
      recovery: Math.round(recovery),
    };
  } finally {
    victim.kill("SIGKILL");
    await proxy.close();
    await drop();
  }
}

async function judge(url: string, report: VictimReport) {
  const stored = await storedRows(url);
  const isThere = (slug: string): boolean => stored.has(slug);
  const halves = [...stored].filter(
    (slug) => slug.endsWith("-a") && !isThere(slug.replace(/a$/, "b")),
  );
  const rejected = Object.values(report.rejections).reduce((sum, count) => sum + count, 0);
  return {
    started: report.started,
    acknowledged: report.acknowledged.length,
    rejected,
    unsettled: report.unsettled,
    uncaught: report.uncaught.length,
    missing: report.acknowledged.filter((slug) => !isThere(slug)).length,
    halves: halves.length,
    jobsLost: report.job === "succeeded" ? 0 : 1,
    logLines: report.reports.length,
    errors: {
      ...report.rejections,
      ...Object.fromEntries(report.uncaught.map((text) => [`uncaught: ${text}`, 1])),
    },
  };
}
