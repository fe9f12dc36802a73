import type { Sysroot } from "../sysroot/sysroot-port.ts";
import type { NumberReading } from "../sysroot/typed-read.ts";
import { type Sensor, sensorValue } from "./sensor.ts";

/** A sensor's value now, in its unit, or why there is none. */
export function readSensor(sys: Sysroot, sensor: Sensor): NumberReading {
  return sensorValue(
    sensor,
    sensor.paths.map((path) => sys.read(path)),
  );
}
