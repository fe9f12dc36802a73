import { energySources } from "../experiment/energy-sources.ts";
import type { ExtractEntry } from "../experiment/experiment.ts";
import {
  counterEnergy,
  type EnergyReading,
  integratePower,
  sumEnergies,
} from "../measure/energy.ts";
import type { Outcome } from "./run-command.ts";
import type { Traces } from "./traces.ts";

/** Energy of a run's whole span with what it rests on. */
export function energyOf(extract: ExtractEntry, traces: Traces): EnergyReading {
  const { startMs, endMs } = spanOf(traces.outcomes);
  const meter = extract.power?.meter;
  if (meter !== undefined) {
    const reading = traces.meters?.get(meter.name) ?? { missing: "the meter was not started" };
    if ("missing" in reading) return reading;
    return reading.prints === "joules"
      ? counterEnergy(reading.series, 0, startMs, endMs)
      : integratePower(reading.series, 0, startMs, endMs);
  }
  const { series, sensors } = traces;
  if (series === undefined) return { missing: "nothing was sampled" };
  return sumEnergies(
    (energySources(extract, traces.total) ?? []).map((name): EnergyReading => {
      const index = sensors.findIndex((sensor) => sensor.name === name);
      const sensor = sensors[index];
      if (sensor === undefined) return { missing: `no sensor is called ${name}` };
      return sensor.kind === "energy"
        ? counterEnergy(series, index, startMs, endMs, sensor.wrapsAt)
        : integratePower(series, index, startMs, endMs);
    }),
  );
}

/** Watts at rest of what an energy is the sum of; undefined when they were not measured. */
export function idleWattsOf(extract: ExtractEntry, traces: Traces): number | undefined {
  let sum = 0;
  for (const name of energySources(extract, traces.total) ?? []) {
    const watts = traces.idleWatts?.get(name);
    if (watts === undefined) return undefined;
    sum += watts;
  }
  return sum;
}

/** From the beginning of the first invocation to the end of the last. */
export function spanOf(outcomes: readonly Outcome[]): {
  readonly startMs: number;
  readonly endMs: number;
  readonly seconds: number;
} {
  const startMs = outcomes[0]?.startMs ?? 0;
  const endMs = outcomes.at(-1)?.endMs ?? startMs;
  return { startMs, endMs, seconds: (endMs - startMs) / 1000 };
}
