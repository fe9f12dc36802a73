import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const POWERCAP = "/sys/class/powercap";

/** Energy counters of x86 packages and their memory; core and uncore are parts of a package. */
export function raplDomains(sys: Sysroot): readonly Sensor[] {
  const sensors: Sensor[] = [];
  for (const zone of sys.list(POWERCAP)) {
    const name = /^intel-rapl:\d+(:\d+)?$/.test(zone)
      ? readText(sys, `${POWERCAP}/${zone}/name`)
      : undefined;
    if (name === undefined || !/^(package-\d+|dram|psys)$/.test(name)) continue;
    const range = numberAt(sys, `${POWERCAP}/${zone}/max_energy_range_uj`);
    sensors.push({
      name: name === "dram" ? `dram-${/:(\d+)/.exec(zone)?.[1] ?? "0"}` : name,
      kind: "energy",
      unit: "J",
      form: "microjoules",
      paths: [`${POWERCAP}/${zone}/energy_uj`],
      ...(range === undefined ? {} : { wrapsAt: range / 1e6 }),
    });
  }
  return sensors;
}
