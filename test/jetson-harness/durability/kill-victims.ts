import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Rng } from "@perfatlas/modeling/random";
import { MARK } from "../../../packages/jetson-harness/src/processes/marked-processes.ts";

/** Who is killed just before the harness is: nobody, the guard, or the workload once or several times. */
export function victimsBefore(
  rng: Rng,
  campaign: () => string | undefined,
  root: string,
  counts: { guardKills: number; workloadKills: number },
): () => Promise<void> {
  const draw = rng.next();
  const [delay, times] = [rng.next() * 200, 1 + rng.integer(3)];
  return async () => {
    if (draw < 0.35) return;
    if (draw < 0.65) {
      const guard = guardOf(campaign());
      if (guard !== undefined && killed(guard)) counts.guardKills++;
      // At once, or the harness goes on without one for a while.
      if (draw > 0.5) await wait(delay);
      return;
    }
    for (let i = 0; i < times; i++) {
      const workloads = workloadsOf(root);
      const victim = workloads[Math.floor(workloads.length / 2)];
      if (victim !== undefined && killed(victim)) counts.workloadKills++;
      await wait(delay);
    }
  };
}

function guardOf(campaign: string | undefined): number | undefined {
  try {
    const text = readFileSync(join(campaign ?? "", "guard.lock"), "utf8");
    return (JSON.parse(text) as { readonly pid: number }).pid;
  } catch {
    return undefined;
  }
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** Processes that a harness has started as a workload on this board. */
export function workloadsOf(root: string): readonly number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const variables = readFileSync(`/proc/${name}/environ`, "latin1").split("\0");
      const isWorkload = variables.some((one) => one.startsWith(`${MARK}=`));
      return isWorkload && variables.includes(`PERFATLAS_SYSROOT=${root}`) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
