import type { Sensor } from "../sensors/sensor.ts";
import { railWatts, type SimulatedMachine } from "../simulated/machine.ts";

/** Reads a sensor of a simulated machine at a moment. */
export function simulatedReader(
  machine: SimulatedMachine,
  sensor: Sensor,
): (atMs: number) => number {
  return (atMs) => {
    if (sensor.kind === "energy") return machine.joules();
    if (sensor.kind === "temperature") return machine.celsius();
    return railWatts(machine, sensor.name, atMs);
  };
}
