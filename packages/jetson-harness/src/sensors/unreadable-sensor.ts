import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readSensor } from "./read-sensor.ts";
import type { Sensor } from "./sensor.ts";

/** Why a sensor gives nothing now, with the command that grants permission where that is what it lacks. */
export function unreadableSensor(
  sys: Sysroot,
  sensor: Sensor,
): { readonly why: string; readonly remedy?: string } | undefined {
  const reading = readSensor(sys, sensor);
  if ("value" in reading) return undefined;
  const isGated = reading.missing === "EAGAIN";
  const gated = isGated ? " (gated: reads again once its unit is powered)" : "";
  return {
    why: `${sensor.paths[0]}: ${reading.missing}${gated}`,
    ...(reading.missing === "EACCES" ? { remedy: `sudo chmod a+r ${sensor.paths.join(" ")}` } : {}),
  };
}
