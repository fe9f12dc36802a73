import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import {
  flagOf,
  flagWrite,
  type Knob,
  type KnobKind,
  type KnobWrite,
  numberWrite,
  RESTORE_RANK,
} from "./knob.ts";

const DEBUG_FAN = "/sys/kernel/debug/tegra_fan/target_pwm";
const PWM_FAN = "/sys/devices/pwm-fan";

/** The fan's duty cycle, 0 to 255, by whichever interface the release has. */
export function fan(sys: Sysroot): Knob | undefined {
  const path = fanPath(sys);
  if (path === undefined) return undefined;
  const control = `${PWM_FAN}/temp_control`;
  return {
    name: "fan",
    option: {
      name: "fan",
      kind: "integer",
      domain: { min: 0, max: 255 },
      unit: "1",
      layer: "hardware",
    },
    attributes: (now) => [path, ...(now.access(control) === "absent" ? [] : [control])],
    read: (now) => {
      const level = numberAt(now, path);
      return level === undefined ? { missing: `${path} is unreadable` } : { level };
    },
    writes(now, level) {
      const writes: KnobWrite[] = [];
      if (flagOf(readText(now, control) ?? "") === true) {
        writes.push(flagWrite(control, false, RESTORE_RANK.fan));
      }
      writes.push(numberWrite(path, Number(level), RESTORE_RANK.fan));
      // An output that is switched off keeps the duty cycle and turns nothing.
      if (numberAt(now, `${path}_enable`) === 0) {
        writes.push(numberWrite(`${path}_enable`, 1, RESTORE_RANK.fan));
      }
      return writes;
    },
    // nvfancontrol, the kernel's own governor and jtop all claim the fan: drift means one of them won.
    drift: (now, level) => {
      const got = numberAt(now, path);
      return got === level ? undefined : `${path} reads ${got ?? "nothing"}, not ${String(level)}`;
    },
  };
}

function fanPath(sys: Sysroot): string | undefined {
  if (sys.access(`${PWM_FAN}/target_pwm`) !== "absent") return `${PWM_FAN}/target_pwm`;
  for (const name of sys.list("/sys/class/hwmon")) {
    const folder = `/sys/class/hwmon/${name}`;
    if (readText(sys, `${folder}/name`) === "pwmfan")
      return `${sys.realpath(folder) ?? folder}/pwm1`;
  }
  return sys.access(DEBUG_FAN) === "absent" ? undefined : DEBUG_FAN;
}

/** `apply: { knob: fan }`: the fan's duty cycle. */
export const fanKind: KnobKind = {
  word: "fan",
  knob: "fan",
  levels: "fan",
  foundBy: "/sys/devices/pwm-fan, an hwmon folder named pwmfan, or tegra_fan in debugfs",
};
