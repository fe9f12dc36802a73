import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const DRIVERS = "/sys/bus/i2c/drivers";
const HWMON = "/sys/class/hwmon";

/**
 * Power rails of all monitors of the INA2xx and INA3xxx families, by label. Releases up to R32 name the driver ina3221x, count
 * channels from 0 and give milliwatts; later ones name it ina3221, count from 1 and give millivolts
 * and milliamperes, of which each read costs a conversion. Channels labelled NC are not connected;
 * channel 7 is a sum.
 */
export function powerRails(sys: Sysroot): readonly Sensor[] {
  return [...iioRails(sys), ...hwmonRails(sys), ...singleMonitors(sys)];
}

/** Monitors of one channel (INA226, INA238) that give microwatts; their label is what the device tree calls them. */
function singleMonitors(sys: Sysroot): readonly Sensor[] {
  return sys.list(HWMON).flatMap((entry): readonly Sensor[] => {
    const folder = `${HWMON}/${entry}`;
    const meter = readText(sys, `${folder}/name`) ?? "";
    const path = `${folder}/power1_input`;
    if (!/^ina2\d\d$/.test(meter) || sys.access(path) === "absent") return [];
    const name = readText(sys, `${folder}/label`) || meter;
    return [{ name, kind: "power", unit: "W", form: "microwatts", meter, paths: [path] }];
  });
}

function iioRails(sys: Sysroot): readonly Sensor[] {
  const rails: Sensor[] = [];
  for (const device of devices(sys, `${DRIVERS}/ina3221x`)) {
    for (const child of sys.list(device).filter((name) => name.startsWith("iio:device"))) {
      for (let channel = 0; channel < 3; channel++) {
        const name = readText(sys, `${device}/${child}/rail_name_${channel}`);
        if (name === undefined || name === "" || name === "NC") continue;
        rails.push({
          name,
          kind: "power",
          unit: "W",
          form: "milliwatts",
          meter: "ina3221",
          paths: [`${device}/${child}/in_power${channel}_input`],
        });
      }
    }
  }
  return rails;
}

function hwmonRails(sys: Sysroot): readonly Sensor[] {
  const rails: Sensor[] = [];
  for (const folder of hwmonFolders(sys)) {
    for (let channel = 1; channel <= 3; channel++) {
      const name = readText(sys, `${folder}/in${channel}_label`);
      if (name === undefined || name === "" || name === "NC") continue;
      rails.push({
        name,
        kind: "power",
        unit: "W",
        form: "volts-amps",
        meter: "ina3221",
        paths: [`${folder}/in${channel}_input`, `${folder}/curr${channel}_input`],
      });
    }
  }
  return rails;
}

/** Folders of INA3221 monitors, below their driver or by their name, each once. */
function hwmonFolders(sys: Sysroot): readonly string[] {
  const byDriver = devices(sys, `${DRIVERS}/ina3221`).flatMap((device) =>
    sys.list(`${device}/hwmon`).map((child) => `${device}/hwmon/${child}`),
  );
  const byName = sys
    .list(HWMON)
    .map((entry) => `${HWMON}/${entry}`)
    .filter((folder) => readText(sys, `${folder}/name`) === "ina3221");
  return [...new Set([...byDriver, ...byName].map((folder) => sys.realpath(folder) ?? folder))];
}

function devices(sys: Sysroot, driver: string): readonly string[] {
  return sys
    .list(driver)
    .filter((name) => /^\d+-[0-9a-f]{4}$/.test(name))
    .map((name) => sys.realpath(`${driver}/${name}`))
    .filter((path): path is string => path !== undefined);
}
