import { createRng } from "@perfatlas/modeling/random";
import { onlineCpus } from "../knobs/cpu-policies.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { setClocks } from "./set-clocks.ts";

/** How long a simulated program takes, and what it prints then. */
export interface SimulatedWork {
  readonly seconds: number;
  readonly stdout: string;
}

/**
 * The program `simulate-workload CPU GPU MEMORY [SEED]` on a simulated board: its time depends on the clocks. The three
 * numbers are work in units that take one second at 1 GHz; the CPU's part spreads over the cores (Amdahl, 80 %
 * parallel). Undefined when they are no numbers.
 */
export function simulatedWork(sys: Sysroot, args: readonly string[]): SimulatedWork | undefined {
  const [cpu = Number.NaN, gpu = 0, memory = 0, seed = 0] = args.map(Number);
  if (![cpu, gpu, memory].every(Number.isFinite)) return undefined;
  const clocks = clocksGHz(sys);
  const cores = Math.max(1, onlineCpus(sys).length);
  const noise = Math.exp(0.01 * createRng(seed).normal());
  const seconds =
    ((cpu / clocks.cpu) * (0.2 + 0.8 / cores) + gpu / clocks.gpu + memory / clocks.memory) * noise;
  return { seconds, stdout: `${JSON.stringify({ seconds, cores, ...clocks })}\n` };
}

/** Clocks that the tree is set to; 1 GHz where it has none. */
function clocksGHz(sys: Sysroot): { cpu: number; gpu: number; memory: number } {
  const { cpu, gpu, memory } = setClocks(sys);
  const gigahertz = (clock: { readonly hertz: number } | undefined): number =>
    (clock?.hertz ?? 1e9) / 1e9;
  return { cpu: gigahertz(cpu), gpu: gigahertz(gpu), memory: gigahertz(memory) };
}
