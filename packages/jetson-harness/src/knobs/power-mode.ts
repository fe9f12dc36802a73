import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, readText } from "../sysroot/typed-read.ts";
import { type Knob, type KnobKind, RESTORE_RANK } from "./knob.ts";
import { currentPowerMode, POWER_MODE_STATUS, parsePowerMode, powerModes } from "./power-modes.ts";

/**
 * nvpmodel's mode, by its name: a number means another mode on another board. The vendor's tool sets it, it persists over a
 * reboot, and some changes need one: then the read-back differs and the session refuses.
 */
export function powerMode(sys: Sysroot): Knob | undefined {
  const modes = powerModes(sys);
  if (modes.length === 0 || currentPowerMode(sys) === undefined) return undefined;
  const idOf = (level: unknown): number | undefined =>
    modes.find(({ name }) => name === String(level))?.id;
  return {
    name: "power-mode",
    option: {
      name: "power-mode",
      kind: "categorical",
      domain: modes.map(({ name }) => name),
      layer: "hardware",
    },
    attributes: () => [POWER_MODE_STATUS],
    read: (at) => {
      const level = currentPowerMode(at)?.name;
      return level === undefined
        ? { missing: `${POWER_MODE_STATUS} names no mode of nvpmodel.conf` }
        : { level };
    },
    writes: (_at, level) => [
      {
        path: POWER_MODE_STATUS,
        value: `pmode:${String(idOf(level)).padStart(4, "0")}`,
        equality: "text",
        isRestored: true,
        rank: RESTORE_RANK.powerMode,
        tool: ["nvpmodel", "-m", String(idOf(level))],
      },
    ],
    drift: (at, level) => {
      const got = parsePowerMode(cleanText(readText(at, POWER_MODE_STATUS) ?? ""));
      if (got === idOf(level)) return undefined;
      const name = modes.find(({ id }) => id === got)?.name ?? got ?? "unknown";
      return `power mode is ${name}, not ${String(level)}`;
    },
  };
}

/** `apply: { knob: nvpmodel }`: the vendor's power mode. */
export const powerModeKind: KnobKind = {
  word: "nvpmodel",
  knob: "power-mode",
  levels: "nvpmodel",
  foundBy: "/var/lib/nvpmodel/status and the modes of /etc/nvpmodel.conf",
};
