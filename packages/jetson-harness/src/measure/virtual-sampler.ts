import { createRng } from "@perfatlas/modeling/random";
import type { Sensor } from "../sensors/sensor.ts";
import type { SimulatedMachine } from "../simulated/machine.ts";
import { ditherMs } from "./dither.ts";
import type { Sampler } from "./running-sampler.ts";
import { simulatedReader } from "./simulated-reader.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Samples a simulated machine in its own time: the same dithered deadlines, of which none is missed. */
export function startVirtualSampler(
  sensors: readonly Sensor[],
  intervalMs: number,
  { machine, clock }: { readonly machine: SimulatedMachine; readonly clock: VirtualClock },
  phaseMs: number,
): Sampler {
  const dither = createRng(String(phaseMs));
  const readers = sensors.map((sensor) => simulatedReader(machine, sensor));
  const times: number[] = [];
  const values: number[][] = readers.map(() => []);
  const sample = (): void => {
    const now = clock.monotonicMs();
    for (const [i, read] of readers.entries()) (values[i] as number[]).push(read(now));
    times.push(now);
  };
  let deadline = clock.monotonicMs() + phaseMs;
  let cancel = (): void => undefined;
  const plan = (): void => {
    cancel = clock.at(deadline + dither.next() * ditherMs(intervalMs), () => {
      sample();
      deadline += intervalMs;
      plan();
    });
  };
  sample();
  plan();
  return {
    async stop() {
      cancel();
      sample();
      return {
        atMs: Float64Array.from(times),
        values: values.map((list) => Float64Array.from(list)),
        intervalMs,
      };
    },
  };
}
