import { onlineCpus } from "../knobs/cpu-policies.ts";
import { parsePowerMode } from "../knobs/power-mode.ts";
import { monotonicMs } from "../processes/monotonic.ts";
import { type Reading, type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import { derivedText } from "./derived-attributes.ts";
import { refuseOrRound } from "./kernel-rules.ts";
import { type SimulatedMachine, simulatedMachine } from "./machine.ts";

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
  const canonical = (path: string): string => inner.realpath(path) ?? path;
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
        loadSince: monotonicMs(),
      });
    },
  };
  updateMachine(simulated, machine);
  return simulated;
}

/** Brings the physics to the clocks that the tree now has. */
function updateMachine(sys: Sysroot, machine: SimulatedMachine): void {
  const cpuFolder = [
    "/sys/devices/system/cpu/cpufreq/policy0",
    "/sys/devices/system/cpu/cpu0/cpufreq",
  ];
  const folder = cpuFolder.find((path) => sys.list(path).length > 0);
  const share = (value?: number, max?: number): number =>
    value === undefined || max === undefined || max === 0 ? 1 : Math.min(1, value / max);
  const gpu = sys.list("/sys/class/devfreq")[0];
  const gpuFolder = gpu === undefined ? undefined : `/sys/class/devfreq/${gpu}`;
  const rates = readText(sys, "/sys/kernel/debug/bpmp/debug/emc/possible_rates");
  const topKHz =
    rates === undefined ? undefined : Math.max(...(rates.match(/\d+/g) ?? []).map(Number));
  const gpuTable =
    gpuFolder === undefined ? undefined : readText(sys, `${gpuFolder}/available_frequencies`);
  machine.set({
    cores: Math.max(1, onlineCpus(sys).length),
    ...(folder === undefined
      ? {}
      : {
          cpu: share(
            numberAt(sys, `${folder}/scaling_max_freq`),
            numberAt(sys, `${folder}/cpuinfo_max_freq`),
          ),
        }),
    ...(gpuFolder === undefined || gpuTable === undefined
      ? {}
      : {
          gpu: share(
            numberAt(sys, `${gpuFolder}/max_freq`),
            Math.max(...gpuTable.split(/\s+/).map(Number)),
          ),
        }),
    ...(topKHz === undefined
      ? {}
      : {
          memory: share(numberAt(sys, "/sys/kernel/debug/bpmp/debug/clk/emc/rate"), topKHz * 1000),
        }),
  });
}
