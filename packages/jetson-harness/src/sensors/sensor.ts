import type { Reading } from "../sysroot/sysroot-port.ts";
import { cleanText, type NumberReading, parseKernelNumber } from "../sysroot/typed-read.ts";

/** How raw attributes become a value. volts-amps: mV times mA of two attributes. */
export type SensorForm =
  | "milliwatts"
  | "microwatts"
  | "volts-amps"
  | "microjoules"
  | "millidegrees";

/** A sensor as plain data, so that it can be handed to another thread. */
export interface Sensor {
  /** Label the hardware gives: "VDD_IN", "GPU-therm", "package-0". Never an index. */
  readonly name: string;
  readonly kind: "power" | "energy" | "temperature";
  readonly unit: "W" | "J" | "Cel";
  readonly form: SensorForm;
  /** What measures it: "ina3221", "rapl". Figures of different meters are not comparable. */
  readonly meter?: string;
  readonly paths: readonly string[];
  /** Where a counter wraps, in the unit of the sensor. */
  readonly wrapsAt?: number;
}

/** A value in the sensor's unit from the texts of its attributes, or why there is none. */
export function sensorValue(sensor: Sensor, readings: readonly Reading[]): NumberReading {
  const numbers: number[] = [];
  for (const reading of readings) {
    if (!("text" in reading)) return reading;
    const number = parseKernelNumber(cleanText(reading.text));
    if (!("value" in number)) return number;
    numbers.push(number.value);
  }
  const first = numbers[0];
  if (first === undefined) return { missing: "nothing to read" };
  if (sensor.form === "volts-amps") return { value: (first * (numbers[1] ?? 0)) / 1e6 };
  return { value: first / (sensor.form.startsWith("micro") ? 1e6 : 1e3) };
}
