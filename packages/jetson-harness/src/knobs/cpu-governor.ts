import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText, readWords } from "../sysroot/typed-read.ts";
import type { CpuPolicy } from "./cpu-policies.ts";
import { type Knob, type KnobKind, RESTORE_RANK } from "./knob.ts";

/** The governor of one frequency domain; undefined when the kernel offers none. */
export function cpuGovernor(sys: Sysroot, policy: CpuPolicy): Knob | undefined {
  const domain = readWords(sys, `${policy.folder}/scaling_available_governors`);
  if (domain.length === 0) return undefined;
  const path = `${policy.folder}/scaling_governor`;
  const name = `cpu-governor.${policy.name}`;
  return {
    name,
    option: { name, kind: "categorical", domain, layer: "kernel" },
    attributes: () => [path],
    read: (now) => {
      const level = readText(now, path);
      return level === undefined ? { missing: "scaling_governor is unreadable" } : { level };
    },
    writes: (_now, level) => [
      {
        path,
        value: String(level),
        equality: "text",
        isRestored: true,
        rank: RESTORE_RANK.governor,
      },
    ],
    drift: (now, level) => {
      const got = readText(now, path);
      return got === level ? undefined : `${path} reads ${got ?? "nothing"}, not ${String(level)}`;
    },
  };
}

/** `apply: { knob: cpu.governor }`: the governor of a frequency domain. */
export const cpuGovernorKind: KnobKind = {
  word: "cpu.governor",
  knob: "cpu-governor",
  isPerPolicy: true,
  foundBy: "scaling_available_governors of a cpufreq policy",
};
