import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, readText } from "../sysroot/typed-read.ts";

/** Where nvpmodel keeps the mode in force ("pmode:0003"). */
export const POWER_MODE_STATUS = "/var/lib/nvpmodel/status";

/** A power mode of the board and what it leaves of the clocks, as `/etc/nvpmodel.conf` states it. */
export interface PowerMode {
  readonly id: number;
  readonly name: string;
  /** Cores that it leaves on; undefined when it says nothing about cores. */
  readonly cores?: number;
  /** Highest clock in Hz, for what the mode caps. */
  readonly caps: { readonly cpu?: number; readonly gpu?: number; readonly emc?: number };
}

/** Above any clock: how the file says "no cap" (-1 and, for the memory, 0 say it too). */
const NO_CAP_HZ = 1e11;

/** Power modes of the board in the order of their numbers; empty when there is no nvpmodel.conf. */
export function powerModes(sys: Sysroot): readonly PowerMode[] {
  const modes: PowerMode[] = [];
  const text = readText(sys, "/etc/nvpmodel.conf") ?? "";
  // What stands between the head of a mode and the next head is its body.
  for (const part of text.split(/(?=<\s*(?:POWER_MODEL|PARAM|PM_CONFIG)\b)/)) {
    const head = /^<\s*POWER_MODEL\s+ID=(\d+)\s+NAME=(\S+?)\s*>/.exec(part);
    if (head === null) continue;
    modes.push({ id: Number(head[1]), name: head[2] as string, ...limitsOf(part) });
  }
  return modes.sort((a, b) => a.id - b.id);
}

function limitsOf(body: string): Pick<PowerMode, "cores" | "caps"> {
  const caps: { cpu?: number; gpu?: number; emc?: number } = {};
  const cap = (part: keyof typeof caps, hz: number): void => {
    if (hz > 0 && hz < NO_CAP_HZ) caps[part] = Math.min(caps[part] ?? hz, hz);
  };
  let cores = 0;
  let saysCores = false;
  for (const line of body.split("\n")) {
    const [name = "", argument = "", value = ""] = line.trim().split(/\s+/);
    if (name === "CPU_ONLINE") {
      saysCores = true;
      cores += value === "1" ? 1 : 0;
    } else if (argument === "MAX_FREQ") {
      // Clocks of cores are in kHz. The kernel's 2147483647 of old files means no cap there, too.
      if (/^CPU_/.test(name)) cap("cpu", Number(value) * 1000);
      else if (name === "GPU" && value !== "2147483647") cap("gpu", Number(value));
      else if (name === "EMC") cap("emc", Number(value));
    }
  }
  return { caps, ...(saysCores ? { cores } : {}) };
}

/** The mode number in "pmode:0003"; undefined when unknown. */
export function parsePowerMode(text: string): number | undefined {
  const match = /pmode:(\d+)/.exec(cleanText(text));
  return match === null ? undefined : Number(match[1]);
}

/** The mode in force; undefined when the board has none or names one that its file does not. */
export function currentPowerMode(sys: Sysroot): PowerMode | undefined {
  const id = parsePowerMode(readText(sys, POWER_MODE_STATUS) ?? "");
  return powerModes(sys).find((mode) => mode.id === id);
}
