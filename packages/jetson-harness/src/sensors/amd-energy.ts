import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const HWMON = "/sys/class/hwmon";

/**
 * Energy counters of AMD sockets by the hwmon driver `amd_energy` (kernels 5.8 to 5.12, and built apart since): labels
 * Esocket0, …. Kernels without it show AMD packages as RAPL domains (`rapl.ts`). Cores (Ecore000) are parts of a socket.
 */
export function amdSockets(sys: Sysroot): readonly Sensor[] {
  return sys.list(HWMON).flatMap((entry) => {
    const folder = `${HWMON}/${entry}`;
    if (readText(sys, `${folder}/name`) !== "amd_energy") return [];
    return sys.list(folder).flatMap((file): readonly Sensor[] => {
      const number = /^energy(\d+)_label$/.exec(file)?.[1];
      const name = number === undefined ? undefined : readText(sys, `${folder}/${file}`);
      if (name === undefined || !/^Esocket\d+$/.test(name)) return [];
      return [
        {
          name,
          kind: "energy",
          unit: "J",
          form: "microjoules",
          meter: "amd_energy",
          paths: [`${folder}/energy${number}_input`],
        },
      ];
    });
  });
}
