import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, readText } from "../sysroot/typed-read.ts";
import { type Knob, type KnobKind, RESTORE_RANK } from "./knob.ts";

const STATUS = "/var/lib/nvpmodel/status";
const NAMES = "/etc/nvpmodel.conf";

/** Power modes of the board by number, with their names. */
export function powerModes(sys: Sysroot): ReadonlyMap<number, string> {
  const modes = new Map<number, string>();
  for (const match of (readText(sys, NAMES) ?? "").matchAll(
    /<\s*POWER_MODEL\s+ID=(\d+)\s+NAME=(\S+?)\s*>/g,
  )) {
    modes.set(Number(match[1]), match[2] as string);
  }
  return modes;
}

/** The mode number in "pmode:0003"; undefined when unknown. */
export function parsePowerMode(text: string): number | undefined {
  const match = /pmode:(\d+)/.exec(cleanText(text));
  return match === null ? undefined : Number(match[1]);
}

/**
 * nvpmodel's mode. The vendor's tool sets it, it persists over a reboot, and some changes need one:
 * then the read-back differs and the session refuses.
 */
export function powerMode(sys: Sysroot): Knob | undefined {
  const domain = [...powerModes(sys).keys()].sort((a, b) => a - b);
  const now = parsePowerMode(readText(sys, STATUS) ?? "");
  if (now === undefined || domain.length === 0) return undefined;
  return {
    name: "power-mode",
    option: { name: "power-mode", kind: "categorical", domain, layer: "hardware" },
    attributes: () => [STATUS],
    read: (at) => {
      const level = parsePowerMode(readText(at, STATUS) ?? "");
      return level === undefined ? { missing: `${STATUS} is unreadable` } : { level };
    },
    writes: (_at, level) => [
      {
        path: STATUS,
        value: `pmode:${String(level).padStart(4, "0")}`,
        equality: "text",
        isRestored: true,
        rank: RESTORE_RANK.powerMode,
        tool: ["nvpmodel", "-m", String(level)],
      },
    ],
    drift: (at, level) => {
      const got = parsePowerMode(readText(at, STATUS) ?? "");
      return got === level ? undefined : `power mode is ${got ?? "unknown"}, not ${String(level)}`;
    },
  };
}

/** `apply: { knob: nvpmodel }`: the vendor's power mode. */
export const powerModeKind: KnobKind = {
  word: "nvpmodel",
  knob: "power-mode",
  levels: "nvpmodel",
};
