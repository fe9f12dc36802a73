import type { Option } from "@perfatlas/modeling/space";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, parseCpuList, readText } from "../sysroot/typed-read.ts";
import type { CpuPolicy } from "./cpu-policies.ts";
import {
  flagOf,
  flagWrite,
  type Knob,
  type KnobKind,
  type KnobWrite,
  pinWindow,
  RESTORE_RANK,
} from "./knob.ts";

/**
 * Pins one frequency domain by min = max, which works under any governor on every release and shows
 * thermal capping in the read-back; scaling_setspeed swallows bad values. `blockers` are switches
 * that must be off before pinning holds (qos, auto-CC3 on TX2); those that are absent are skipped.
 */
export function cpuFrequency(
  sys: Sysroot,
  policy: CpuPolicy,
  blockers: readonly string[] = [],
): Knob | undefined {
  const domain = frequencyDomain(sys, policy);
  if (domain === undefined) return undefined;
  const paths = {
    min: `${policy.folder}/scaling_min_freq`,
    max: `${policy.folder}/scaling_max_freq`,
  };
  const option: Option = {
    ...domain,
    name: `cpu-frequency.${policy.name}`,
    unit: "Hz",
    layer: "hardware",
  };
  return {
    name: option.name,
    option,
    attributes: (now) => [paths.min, paths.max, ...blockersThatAreOn(now, blockers)],
    read: (now) => {
      const max = numberAt(now, paths.max);
      return max === undefined
        ? { missing: "scaling_max_freq is unreadable" }
        : { level: max * 1000 };
    },
    writes(now, level) {
      if (isOffline(now, policy)) return [];
      const target = Math.round(Number(level) / 1000);
      const currentMax = numberAt(now, paths.max) ?? target;
      const off: readonly KnobWrite[] = blockersThatAreOn(now, blockers).map((path) =>
        flagWrite(path, false, RESTORE_RANK.blockers),
      );
      const names = { min: "scaling_min_freq", max: "scaling_max_freq" };
      return [
        ...off,
        ...pinWindow(policy.folder, names, target, currentMax, RESTORE_RANK.cpuClock),
      ];
    },
    drift: (now, level) => frequencyDrift(now, policy, paths, Number(level) / 1000),
  };
}

function blockersThatAreOn(sys: Sysroot, blockers: readonly string[]): readonly string[] {
  return blockers.filter((path) => flagOf(readText(sys, path) ?? "") === true);
}

function isOffline(sys: Sysroot, policy: CpuPolicy): boolean {
  const affected = readText(sys, `${policy.folder}/affected_cpus`);
  return affected !== undefined && parseCpuList(affected).length === 0;
}

function frequencyDomain(
  sys: Sysroot,
  policy: CpuPolicy,
): Pick<Option, "kind" | "domain"> | undefined {
  if (policy.frequenciesKHz.length > 0) {
    return { kind: "ordinal", domain: policy.frequenciesKHz.map((kHz) => kHz * 1000) };
  }
  const min = numberAt(sys, `${policy.folder}/cpuinfo_min_freq`);
  const max = numberAt(sys, `${policy.folder}/cpuinfo_max_freq`);
  if (min === undefined || max === undefined || max <= min) return undefined;
  // Drivers without a table work in steps of 100 MHz.
  return { kind: "integer", domain: { min: min * 1000, max: max * 1000, step: 100_000_000 } };
}

function frequencyDrift(
  sys: Sysroot,
  policy: CpuPolicy,
  paths: { readonly min: string; readonly max: string },
  targetKHz: number,
): string | undefined {
  if (isOffline(sys, policy)) return undefined;
  for (const path of [paths.max, paths.min]) {
    const got = numberAt(sys, path);
    if (got !== targetKHz) return `${path} reads ${got ?? "nothing"}, not ${targetKHz}`;
  }
  if (policy.frequenciesKHz.length === 0) return undefined;
  const current = numberAt(sys, `${policy.folder}/scaling_cur_freq`);
  // Drivers that measure the clock report it within a percent.
  if (current !== undefined && Math.abs(current - targetKHz) > 0.01 * targetKHz) {
    return `${policy.folder}/scaling_cur_freq reads ${current}, not ${targetKHz}`;
  }
  return undefined;
}

/** `apply: { knob: cpu.freq }`: the clock of a frequency domain. */
export const cpuFrequencyKind: KnobKind = {
  word: "cpu.freq",
  knob: "cpu-frequency",
  isPerPolicy: true,
  levels: "cpu",
  foundBy:
    "scaling_available_frequencies, or cpuinfo_min_freq and cpuinfo_max_freq, of a cpufreq policy",
};
