import { gpuDevfreqFolder } from "../knobs/gpu-frequency.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";

/** A clock as a tree has it set, and the highest that it can be, in hertz. */
export interface SetClock {
  readonly hertz: number;
  readonly maxHertz: number;
}

/** The clocks that a tree has, by their part of the machine, whatever its release calls them. */
export function setClocks(sys: Sysroot): {
  readonly [part in "cpu" | "gpu" | "memory"]?: SetClock;
} {
  const cpu = cpuClock(sys);
  const gpu = devfreqClock(sys) ?? overriddenClock(sys, "gbus");
  const memory = bpmpClock(sys) ?? overriddenClock(sys, "emc");
  return {
    ...(cpu === undefined ? {} : { cpu }),
    ...(gpu === undefined ? {} : { gpu }),
    ...(memory === undefined ? {} : { memory }),
  };
}

const ratesIn = (sys: Sysroot, path: string): readonly number[] =>
  (readText(sys, path)?.match(/\d+/g) ?? []).map(Number);

function clockOf(hertz: number | undefined, rates: readonly number[]): SetClock | undefined {
  return hertz === undefined || rates.length === 0
    ? undefined
    : { hertz, maxHertz: Math.max(...rates) };
}

/** Where the first CPU's clock stands: newer releases first. Looking for all policies took a quarter of a simulated run. */
const CPU_FOLDERS = [
  "/sys/devices/system/cpu/cpufreq/policy0",
  "/sys/devices/system/cpu/cpu0/cpufreq",
];

function cpuClock(sys: Sysroot): SetClock | undefined {
  const folder = CPU_FOLDERS.find((path) => sys.access(`${path}/scaling_max_freq`) !== "absent");
  if (folder === undefined) return undefined;
  const set = numberAt(sys, `${folder}/scaling_max_freq`);
  const max = numberAt(sys, `${folder}/cpuinfo_max_freq`);
  return clockOf(set === undefined ? undefined : set * 1000, max === undefined ? [] : [max * 1000]);
}

function devfreqClock(sys: Sysroot): SetClock | undefined {
  const folder = gpuDevfreqFolder(sys);
  if (folder === undefined) return undefined;
  return clockOf(
    numberAt(sys, `${folder}/max_freq`),
    ratesIn(sys, `${folder}/available_frequencies`),
  );
}

function bpmpClock(sys: Sysroot): SetClock | undefined {
  const folder = "/sys/kernel/debug/bpmp/debug";
  const kHz = ratesIn(sys, `${folder}/emc/possible_rates`);
  return clockOf(
    numberAt(sys, `${folder}/clk/emc/rate`),
    kHz.map((rate) => rate * 1000),
  );
}

/** Release 24: a table in kHz, and an override that counts while it is on. */
function overriddenClock(sys: Sysroot, name: "gbus" | "emc"): SetClock | undefined {
  const folder = `/sys/kernel/debug/clock/${name}`;
  const kHz = ratesIn(sys, `${folder}/possible_rates`);
  return clockOf(
    numberAt(sys, `${folder}/rate`),
    kHz.map((rate) => rate * 1000),
  );
}
