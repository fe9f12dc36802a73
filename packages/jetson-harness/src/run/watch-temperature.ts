import type { Campaign } from "../campaign/campaign.ts";
import type { Machine } from "../machine/machine.ts";
import { readSensor } from "../sensors/read-sensor.ts";

/** Watches the limits of `safety.maxTemp` during a run. */
export interface TemperatureWatch {
  /** Aborts once a zone has reached its limit. */
  readonly signal: AbortSignal;
  /** Which zone reached its limit, or undefined. */
  reason(): string | undefined;
  stop(): void;
}

/** Looks every half second; without limits it looks at nothing. */
export function watchTemperature(campaign: Campaign, machine: Machine): TemperatureWatch {
  const limits = new Map(Object.entries(campaign.experiment.safety?.maxTemp ?? {}));
  const sensors = machine.board.sensors(machine.sys).filter((sensor) => limits.has(sensor.name));
  const abort = new AbortController();
  let reason: string | undefined;
  const look = (): void => {
    for (const sensor of sensors) {
      const reading = readSensor(machine.sys, sensor);
      const limit = limits.get(sensor.name) ?? Number.POSITIVE_INFINITY;
      if (!("value" in reading) || reading.value < limit) continue;
      reason = `${sensor.name} reached ${reading.value.toFixed(1)} °C, the limit is ${limit}`;
      abort.abort();
    }
  };
  const stop = sensors.length === 0 ? () => undefined : machine.clock.every(500, look);
  return { signal: abort.signal, reason: () => reason, stop };
}
