import { onlineCpus } from "../knobs/cpu-policies.ts";
import { parsePowerMode } from "../knobs/power-modes.ts";
import { type Reading, type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import { derivedText } from "./derived-attributes.ts";
import { refuseOrRound } from "./kernel-rules.ts";
import { type MachineState, type SimulatedMachine, simulatedMachine } from "./machine.ts";
import { setClocks } from "./set-clocks.ts";

/** A simulated board behind the port. */
export interface SimulatedSysroot extends Sysroot {
  readonly machine: SimulatedMachine;
  /** Load of the machine while a workload runs; 0 when idle. */
  load(share: number): void;
}

/**
 * A tree that behaves like its kernel: it rounds, clamps and refuses as the generation of the tree's
 * release does, derives what a kernel derives (cores online, current clocks, temperatures, power),
 * and caps the clock when it gets hot. Only what was written is stored below, so that restoring the
 * writes restores the tree byte by byte.
 */
export function simulatedSysroot(
  inner: Sysroot,
  machine: SimulatedMachine = simulatedMachine(),
): SimulatedSysroot {
  // A tree's links stay as they are: following them again took most of a simulated run.
  const targets = new Map<string, string>();
  const canonical = (path: string): string => {
    const known = targets.get(path) ?? inner.realpath(path);
    if (known === undefined) return path;
    targets.set(path, known);
    return known;
  };
  const writeOnly = new Map<string, string>();
  const read = (path: string): Reading => {
    const raw = inner.read(path);
    if (!("text" in raw)) return raw;
    const text = derivedText(inner, machine, canonical(path), raw.text, writeOnly);
    return text === undefined ? raw : { text };
  };
  const simulated: SimulatedSysroot = {
    ...inner,
    machine,
    read,
    write(path, text) {
      if (inner.access(path) !== "writable") {
        inner.write(path, text);
        return;
      }
      for (const [to, value] of refuseOrRound(simulated, canonical(path), text)) {
        if (to.endsWith("/clk_update_rate")) writeOnly.set(to, value);
        else inner.write(to, value);
      }
      updateMachine(simulated, machine);
    },
    run(argv) {
      if (argv[0] !== "nvpmodel" || argv[1] !== "-m") {
        inner.run(argv);
        return;
      }
      const mode = Number(argv[2]);
      const status = "/var/lib/nvpmodel/status";
      if (parsePowerMode(readText(inner, status) ?? "") === undefined || !Number.isInteger(mode)) {
        throw new SysrootError("EINVAL", argv.join(" "), "run");
      }
      inner.write(status, `pmode:${String(mode).padStart(4, "0")}\n`);
    },
    openSensor: (path) => ({ read: () => read(path), close: () => undefined }),
    load(share) {
      machine.set({
        cpuLoad: 0.8 * share,
        gpuLoad: 0.7 * share,
        memoryLoad: 0.5 * share,
        loadSince: machine.nowMs(),
      });
    },
  };
  updateMachine(simulated, machine);
  return simulated;
}

/** Brings the physics to the clocks that the tree now has. */
function updateMachine(sys: Sysroot, machine: SimulatedMachine): void {
  const shares = Object.entries(setClocks(sys)).map(([part, { hertz, maxHertz }]) => [
    part,
    maxHertz === 0 ? 1 : Math.min(1, hertz / maxHertz),
  ]);
  machine.set({
    cores: Math.max(1, onlineCpus(sys).length),
    ...(Object.fromEntries(shares) as Partial<MachineState>),
  });
}
