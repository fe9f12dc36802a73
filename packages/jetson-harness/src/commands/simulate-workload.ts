import { setTimeout as wait } from "node:timers/promises";
import { createRng } from "@perfatlas/modeling/random";
import { cpuPolicies, onlineCpus } from "../knobs/cpu-policies.ts";
import { gpuDevfreqFolder } from "../knobs/gpu-frequency.ts";
import { simulatedSysroot } from "../simulated/simulated-sysroot.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt } from "../sysroot/typed-read.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * `simulate-workload CPU GPU MEMORY [SEED]`: a program whose time depends on the board's clocks. The
 * three numbers are work in units that take one second at 1 GHz; the CPU's part spreads over the cores
 * (Amdahl, 80 % parallel). It really takes that long, so that power can be sampled meanwhile.
 */
export async function simulateWorkload(
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const [cpu = Number.NaN, gpu = 0, memory = 0, seed = 0] = options.files.map(Number);
  if (![cpu, gpu, memory].every(Number.isFinite) || options.root === "") {
    throw new UsageError("simulate-workload needs CPU GPU MEMORY and PERFATLAS_SYSROOT");
  }
  const sys = simulatedSysroot(realSysroot(options.root));
  const clocks = clocksGHz(sys);
  const cores = Math.max(1, onlineCpus(sys).length);
  const noise = Math.exp(0.01 * createRng(seed).normal());
  const seconds =
    ((cpu / clocks.cpu) * (0.2 + 0.8 / cores) + gpu / clocks.gpu + memory / clocks.memory) * noise;
  await wait(seconds * 1000);
  terminal.out(`${JSON.stringify({ seconds, cores, ...clocks })}\n`);
  return 0;
}

/** Clocks that the tree is set to; 1 GHz where it has none. */
function clocksGHz(sys: Sysroot): { cpu: number; gpu: number; memory: number } {
  const policy = cpuPolicies(sys)[0];
  const kHz = policy === undefined ? undefined : numberAt(sys, `${policy.folder}/scaling_max_freq`);
  const folder = gpuDevfreqFolder(sys);
  const gpuHz = folder === undefined ? undefined : numberAt(sys, `${folder}/max_freq`);
  const memoryHz = numberAt(sys, "/sys/kernel/debug/bpmp/debug/clk/emc/rate");
  return { cpu: (kHz ?? 1e6) / 1e6, gpu: (gpuHz ?? 1e9) / 1e9, memory: (memoryHz ?? 1e9) / 1e9 };
}
