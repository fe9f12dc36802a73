import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const POWERCAP = "/sys/class/powercap";

/**
 * Energy counters of x86 packages (of AMD too, since kernel 5.8), of their memory, and of the platform (psys). Core and uncore
 * are parts of a package, and intel-rapl-mmio counts the same packages again: both are left out.
 */
export function raplDomains(sys: Sysroot): readonly Sensor[] {
  const sensors: Sensor[] = [];
  for (const zone of sys.list(POWERCAP)) {
    const name = /^intel-rapl:\d+(:\d+)?$/.test(zone)
      ? readText(sys, `${POWERCAP}/${zone}/name`)
      : undefined;
    if (name === undefined || !/^(package-\d+(-die-\d+)?|dram|psys)$/.test(name)) continue;
    const range = numberAt(sys, `${POWERCAP}/${zone}/max_energy_range_uj`);
    sensors.push({
      name: name === "dram" ? `dram-${/:(\d+)/.exec(zone)?.[1] ?? "0"}` : name,
      kind: "energy",
      unit: "J",
      form: "microjoules",
      meter: "rapl",
      paths: [`${POWERCAP}/${zone}/energy_uj`],
      ...(range === undefined ? {} : { wrapsAt: range / 1e6 }),
    });
  }
  return sensors;
}
