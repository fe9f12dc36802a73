import { InputError, type Level } from "@perfatlas/modeling/space";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import { type Knob, RESTORE_RANK } from "./knob.ts";

/** A kernel parameter name that could lead outside /proc/sys. */
export class SysctlNameError extends InputError {
  readonly code = "ILLEGAL_SYSCTL";
  constructor(name: string) {
    super(`"${name}" is no kernel parameter; a name is like vm.swappiness`);
  }
}

/** One kernel parameter, "vm.swappiness". @throws SysctlNameError for anything else. */
export function sysctl(name: string, levels: readonly Level[] = []): Knob {
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i.test(name)) throw new SysctlNameError(name);
  const path = `/proc/sys/${name.replaceAll(".", "/")}`;
  const current = (now: Sysroot): Level | undefined => {
    const text = readText(now, path);
    if (text === undefined) return undefined;
    return /^-?\d+$/.test(text) ? Number(text) : text;
  };
  return {
    name: `sysctl.${name}`,
    option: { name: `sysctl.${name}`, kind: "categorical", domain: levels, layer: "kernel" },
    attributes: () => [path],
    read: (now) => {
      const level = current(now);
      return level === undefined ? { missing: `${path} is unreadable` } : { level };
    },
    writes: (_now, level) => [
      { path, value: String(level), equality: "text", isRestored: true, rank: RESTORE_RANK.kernel },
    ],
    drift: (now, level) => {
      const got = current(now);
      return String(got) === String(level)
        ? undefined
        : `${path} reads ${String(got ?? "nothing")}, not ${String(level)}`;
    },
  };
}
