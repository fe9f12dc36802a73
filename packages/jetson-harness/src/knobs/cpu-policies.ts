import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { parseCpuList, readNumbers, readText } from "../sysroot/typed-read.ts";

const CPU = "/sys/devices/system/cpu";

/** One frequency domain: cores that share a clock. */
export interface CpuPolicy {
  /** Smallest core of the domain; "policy0" whatever the kernel's folder is called. */
  readonly name: string;
  readonly folder: string;
  readonly cpus: readonly number[];
  /** kHz, ascending; empty when the driver lists none (intel_pstate, amd-pstate). */
  readonly frequenciesKHz: readonly number[];
}

/** Frequency domains of the machine; R24 and R28 kernels keep them in per-core folders. */
export function cpuPolicies(sys: Sysroot): readonly CpuPolicy[] {
  const named = sys.list(`${CPU}/cpufreq`).filter((name) => /^policy\d+$/.test(name));
  const folders =
    named.length > 0
      ? named.map((name) => `${CPU}/cpufreq/${name}`)
      : sys
          .list(CPU)
          .filter((name) => /^cpu\d+$/.test(name))
          .map((name) => `${CPU}/${name}/cpufreq`)
          .filter((folder) => sys.realpath(folder) !== undefined);
  const policies = new Map<string, CpuPolicy>();
  for (const folder of folders) {
    const cpus = parseCpuList(
      readText(sys, `${folder}/related_cpus`) ?? readText(sys, `${folder}/affected_cpus`) ?? "",
    );
    const own = /(\d+)(\/cpufreq)?$/.exec(folder)?.[1] ?? "0";
    const name = `policy${cpus[0] ?? own}`;
    if (policies.has(name)) continue;
    const table = [...readNumbers(sys, `${folder}/scaling_available_frequencies`)];
    policies.set(name, {
      name,
      folder,
      cpus: cpus.length > 0 ? cpus : [Number(own)],
      frequenciesKHz: table.sort((a, b) => a - b),
    });
  }
  return [...policies.values()];
}

/** Cores that exist, ascending. */
export function presentCpus(sys: Sysroot): readonly number[] {
  const list = readText(sys, `${CPU}/present`) ?? readText(sys, `${CPU}/possible`) ?? "";
  const cpus = parseCpuList(list);
  if (cpus.length > 0) return cpus;
  return sys
    .list(CPU)
    .filter((name) => /^cpu\d+$/.test(name))
    .map((name) => Number(name.slice(3)));
}

/** Cores that are running, ascending. */
export function onlineCpus(sys: Sysroot): readonly number[] {
  return parseCpuList(readText(sys, `${CPU}/online`) ?? "");
}
