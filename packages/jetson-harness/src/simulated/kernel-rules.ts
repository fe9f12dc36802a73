import { onlineCpus } from "../knobs/cpu-policies.ts";
import { flagOf } from "../knobs/knob.ts";
import { type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";
import {
  cleanText,
  numberAt,
  parseCpuList,
  parseKernelNumber,
  readNumbers,
  readText,
  readWords,
} from "../sysroot/typed-read.ts";

/** Files to store for a write, after the kernel's rounding. */
export type Stored = readonly (readonly [path: string, text: string])[];

/**
 * What a kernel makes of a write. Kernels up to 5.0 refuse min > max, later ones clamp silently;
 * values off the table are rounded, never refused; text that is no value is refused.
 * @throws SysrootError EINVAL or EBUSY.
 */
export function refuseOrRound(sys: Sysroot, path: string, text: string): Stored {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const refuse = (errno: string): never => {
    throw new SysrootError(errno, path, "write");
  };
  if (/\/cpufreq\/.*scaling_(min|max)_freq$|cpu\d+\/cpufreq\/scaling_(min|max)_freq$/.test(path)) {
    return cpufreqLimit(sys, path, name, text, refuse);
  }
  if (name === "scaling_governor") {
    const folder = path.slice(0, path.lastIndexOf("/"));
    const known = readWords(sys, `${folder}/scaling_available_governors`);
    return known.includes(cleanText(text)) ? [[path, `${cleanText(text)}\n`]] : refuse("EINVAL");
  }
  if (/\/cpu\d+\/online$/.test(path)) return hotplug(sys, path, text, refuse);
  if (/\/devfreq\/[^/]+\/(min|max)_freq$/.test(path)) {
    return devfreqLimit(sys, path, name, text, refuse);
  }
  if (/\/clk\/emc\/rate$/.test(path)) return memoryRate(sys, path, text, refuse);
  if (/pwm\d?$/.test(name)) return ranged(path, text, 0, 255, refuse);
  if (name === "swappiness") return ranged(path, text, 0, 200, refuse);
  const now = readText(sys, path) ?? "";
  if (flagOf(now) !== undefined && name !== "rate") return flag(path, now, text, refuse);
  return [[path, text.endsWith("\n") ? text : `${text}\n`]];
}

type Refuse = (errno: string) => never;

function numberOf(text: string, refuse: Refuse): number {
  const parsed = parseKernelNumber(text);
  return "value" in parsed ? parsed.value : refuse("EINVAL");
}

function ranged(path: string, text: string, low: number, high: number, refuse: Refuse): Stored {
  const value = numberOf(text, refuse);
  return value < low || value > high ? refuse("EINVAL") : [[path, `${value}\n`]];
}

function flag(path: string, now: string, text: string, refuse: Refuse): Stored {
  const value = flagOf(text);
  if (value === undefined) return refuse("EINVAL");
  const spelt = /[YN]/i.test(now) ? ["N", "Y"] : ["0", "1"];
  return [[path, `${spelt[Number(value)]}\n`]];
}

/** Whether the tree's kernel clamps where older ones refuse. */
export function clampsSilently(sys: Sysroot): boolean {
  const match = /^(\d+)\.(\d+)/.exec(readText(sys, "/proc/sys/kernel/osrelease") ?? "");
  return match !== null && Number(match[1]) * 1000 + Number(match[2]) >= 5004;
}

function cpufreqLimit(
  sys: Sysroot,
  path: string,
  name: string,
  text: string,
  refuse: Refuse,
): Stored {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const isModern = clampsSilently(sys);
  const cpus = parseCpuList(readText(sys, `${folder}/related_cpus`) ?? "");
  const online = onlineCpus(sys);
  if (cpus.length > 0 && !cpus.some((cpu) => online.includes(cpu))) {
    return refuse(isModern ? "EBUSY" : "EINVAL");
  }
  const low = numberAt(sys, `${folder}/cpuinfo_min_freq`) ?? 0;
  const high = numberAt(sys, `${folder}/cpuinfo_max_freq`) ?? Number.POSITIVE_INFINITY;
  let value = Math.min(Math.max(numberOf(text, refuse), low), high);
  const isMin = name === "scaling_min_freq";
  const other =
    numberAt(sys, `${folder}/${isMin ? "scaling_max_freq" : "scaling_min_freq"}`) ?? value;
  if (isMin ? value > other : value < other) {
    if (!isModern) return refuse("EINVAL");
    value = other;
  }
  // Folders of single cores are views of one policy.
  const shared = /\/cpu\d+\/cpufreq$/.test(folder)
    ? cpus.map((cpu) => folder.replace(/\/cpu\d+\/cpufreq$/, `/cpu${cpu}/cpufreq`))
    : [folder];
  return shared.map((view) => [`${view}/${name}`, `${value}\n`] as const);
}

function hotplug(sys: Sysroot, path: string, text: string, refuse: Refuse): Stored {
  const cpu = Number(/cpu(\d+)\/online$/.exec(path)?.[1]);
  const value = flagOf(text);
  if (value === undefined) return refuse("EINVAL");
  const online = onlineCpus(sys);
  if (!value && (cpu === 0 || (online.length === 1 && online[0] === cpu))) return refuse("EBUSY");
  const stored: (readonly [string, string])[] = [[path, `${value ? 1 : 0}\n`]];
  const policy = sys.realpath(path.replace(/online$/, "cpufreq"));
  if (value && policy !== undefined && !online.includes(cpu)) {
    // The first core of a cluster to come back resets its policy.
    const cpus = parseCpuList(readText(sys, `${policy}/related_cpus`) ?? "");
    if (!cpus.some((one) => online.includes(one))) {
      for (const end of ["min", "max"]) {
        const bound = readText(sys, `${policy}/cpuinfo_${end}_freq`);
        if (bound !== undefined) stored.push([`${policy}/scaling_${end}_freq`, `${bound}\n`]);
      }
    }
  }
  return stored;
}

function devfreqLimit(
  sys: Sysroot,
  path: string,
  name: string,
  text: string,
  refuse: Refuse,
): Stored {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const table = [...readNumbers(sys, `${folder}/available_frequencies`)].sort((a, b) => a - b);
  const isMin = name === "min_freq";
  let value = numberOf(text, refuse);
  if (value === 0) value = (isMin ? table[0] : table.at(-1)) ?? 0;
  const other = numberAt(sys, `${folder}/${isMin ? "max_freq" : "min_freq"}`) ?? value;
  if (isMin ? value > other : value < other) {
    if (!clampsSilently(sys)) return refuse("EINVAL");
    value = other;
  }
  return [[path, `${value}\n`]];
}

/** bpmp rounds up to the next rate of its table. */
function memoryRate(sys: Sysroot, path: string, text: string, refuse: Refuse): Stored {
  const value = numberOf(text, refuse);
  const rates = readNumbers(sys, "/sys/kernel/debug/bpmp/debug/emc/possible_rates");
  const table = [...rates].sort((a, b) => a - b).map((kHz) => kHz * 1000);
  const rounded = table.find((rate) => rate >= value) ?? table.at(-1) ?? value;
  return [[path, `${rounded}\n`]];
}
