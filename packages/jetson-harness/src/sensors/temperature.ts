import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const THERMAL = "/sys/class/thermal";

/** Thermal zones by type. PMIC-Die is a constant 100 °C on every Jetson and is left out. */
export function temperatures(sys: Sysroot): readonly Sensor[] {
  const sensors: Sensor[] = [];
  for (const zone of sys.list(THERMAL).filter((name) => name.startsWith("thermal_zone"))) {
    const name = readText(sys, `${THERMAL}/${zone}/type`);
    if (name === undefined || name === "" || name === "PMIC-Die") continue;
    sensors.push({
      name,
      kind: "temperature",
      unit: "Cel",
      form: "millidegrees",
      paths: [`${THERMAL}/${zone}/temp`],
    });
  }
  return sensors;
}
