import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";
import type { Sensor } from "./sensor.ts";

const DRIVERS = "/sys/bus/i2c/drivers";

/**
 * Power rails of all INA3221 monitors, by label. Releases up to R32 name the driver ina3221x, count
 * channels from 0 and give milliwatts; later ones name it ina3221, count from 1 and give millivolts
 * and milliamperes, of which each read costs a conversion. Channels labelled NC are not connected;
 * channel 7 is a sum.
 */
export function powerRails(sys: Sysroot): readonly Sensor[] {
  return [...iioRails(sys), ...hwmonRails(sys)];
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
          paths: [`${device}/${child}/in_power${channel}_input`],
        });
      }
    }
  }
  return rails;
}

function hwmonRails(sys: Sysroot): readonly Sensor[] {
  const rails: Sensor[] = [];
  for (const device of devices(sys, `${DRIVERS}/ina3221`)) {
    for (const child of sys.list(`${device}/hwmon`)) {
      const folder = `${device}/hwmon/${child}`;
      for (let channel = 1; channel <= 3; channel++) {
        const name = readText(sys, `${folder}/in${channel}_label`);
        if (name === undefined || name === "" || name === "NC") continue;
        rails.push({
          name,
          kind: "power",
          unit: "W",
          form: "volts-amps",
          paths: [`${folder}/in${channel}_input`, `${folder}/curr${channel}_input`],
        });
      }
    }
  }
  return rails;
}

function devices(sys: Sysroot, driver: string): readonly string[] {
  return sys
    .list(driver)
    .filter((name) => /^\d+-[0-9a-f]{4}$/.test(name))
    .map((name) => sys.realpath(`${driver}/${name}`))
    .filter((path): path is string => path !== undefined);
}
