import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, numberAt, readNumbers, readText } from "../sysroot/typed-read.ts";
import {
  flagOf,
  flagWrite,
  type Knob,
  type KnobKind,
  type KnobWrite,
  numberWrite,
  pinWindow,
  RESTORE_RANK,
} from "./knob.ts";

const GPU_NODES = new Set(["gp10b", "gv11b", "ga10b", "gpu", "gb10b"]);
/** R24 has no devfreq for the GPU; its clock tree stands in debugfs. */
const GBUS = "/sys/kernel/debug/clock";

/**
 * The devfreq folder of the GPU: found by the device-tree node's name, never by path. The driver of Thor's GPU has no such
 * node and names its clock domains instead; gpu-gpc-0 is that of the compute clusters.
 */
export function gpuDevfreqFolder(sys: Sysroot): string | undefined {
  for (const name of sys.list("/sys/class/devfreq")) {
    const folder = sys.realpath(`/sys/class/devfreq/${name}`);
    if (folder === undefined) continue;
    const node = readText(sys, `${folder}/../../of_node/name`);
    const isGpu =
      node === undefined
        ? /^(57000000\.gpu|gpu-gpc-0)$/.test(name)
        : GPU_NODES.has(cleanText(node));
    if (isGpu) return folder;
  }
  return undefined;
}

/** The GPU's clock by devfreq, or by R24's clock overrides. Undefined when there is no GPU clock. */
export function gpuFrequency(sys: Sysroot): Knob | undefined {
  const folder = gpuDevfreqFolder(sys);
  if (folder !== undefined) {
    return devfreqKnob(sys, folder, { name: "gpu-frequency", rank: RESTORE_RANK.gpu });
  }
  const kHz = readNumbers(sys, `${GBUS}/gbus/possible_rates`);
  if (kHz.length === 0) return undefined;
  return clockOverrideKnob(
    "gpu-frequency",
    `${GBUS}/override.gbus`,
    `${GBUS}/gbus/rate`,
    kHz,
    RESTORE_RANK.gpu,
  );
}

/** A clock pinned by devfreq's min = max; undefined when its driver lists no frequencies. */
export function devfreqKnob(
  sys: Sysroot,
  folder: string,
  { name, rank }: { readonly name: string; readonly rank: number },
): Knob | undefined {
  const domain = [...readNumbers(sys, `${folder}/available_frequencies`)].sort((a, b) => a - b);
  if (domain.length === 0) return undefined;
  const device = folder.split("/").slice(0, -2).join("/");
  const railgate = `${device}/railgate_enable`;
  return {
    name,
    option: { name, kind: "ordinal", domain, unit: "Hz", layer: "hardware" },
    attributes: (now) => [
      `${folder}/min_freq`,
      `${folder}/max_freq`,
      ...(now.access(railgate) === "absent" ? [] : [railgate]),
    ],
    read: (now) => {
      const level = numberAt(now, `${folder}/max_freq`);
      return level === undefined ? { missing: "max_freq is unreadable" } : { level };
    },
    writes(now, level) {
      const writes: KnobWrite[] = [];
      // A gated GPU reads a stale or zero clock.
      if (flagOf(readText(now, railgate) ?? "") === true) {
        writes.push(flagWrite(railgate, false, rank));
      }
      const max = numberAt(now, `${folder}/max_freq`) ?? Number(level);
      const names = { min: "min_freq", max: "max_freq" };
      return [...writes, ...pinWindow(folder, names, Number(level), max, rank)];
    },
    drift(now, level) {
      for (const name of ["max_freq", "min_freq", "cur_freq"]) {
        const got = numberAt(now, `${folder}/${name}`);
        if (got !== level)
          return `${folder}/${name} reads ${got ?? "nothing"}, not ${String(level)}`;
      }
      return undefined;
    },
  };
}

/** A clock pinned by R24's `override.<clock>/{rate,state}`; rates are listed in kHz, set in Hz. */
export function clockOverrideKnob(
  name: string,
  override: string,
  rate: string,
  kHz: readonly number[],
  rank: number,
): Knob {
  const domain = [...kHz].sort((a, b) => a - b).map((value) => value * 1000);
  return {
    name,
    option: { name, kind: "ordinal", domain, unit: "Hz", layer: "hardware" },
    attributes: () => [`${override}/rate`, `${override}/state`],
    read: (now) => {
      const level = numberAt(now, rate);
      return level === undefined ? { missing: `${rate} is unreadable` } : { level };
    },
    writes: (_now, level) => [
      numberWrite(`${override}/rate`, Number(level), rank),
      flagWrite(`${override}/state`, true, rank),
    ],
    drift: (now, level) => {
      const got = numberAt(now, rate);
      return got === level ? undefined : `${rate} reads ${got ?? "nothing"}, not ${String(level)}`;
    },
  };
}

/** `apply: { knob: gpu.freq }`: the clock of the GPU. */
export const gpuFrequencyKind: KnobKind = {
  word: "gpu.freq",
  knob: "gpu-frequency",
  levels: "gpu",
  foundBy:
    "a folder of /sys/class/devfreq whose of_node is a GPU, or gpu-gpc-0, that lists available_frequencies",
};
