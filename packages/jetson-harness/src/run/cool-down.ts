import type { Campaign } from "../campaign/campaign.ts";
import { durationMs } from "../experiment/quantities.ts";
import type { Machine } from "../machine/machine.ts";
import { readSensor } from "../sensors/read-sensor.ts";

/** Waits until the named zone and all limited zones are cool enough, or the time is up. */
export async function coolDown(
  campaign: Campaign,
  machine: Machine,
  signal: AbortSignal,
): Promise<void> {
  const { cooldown } = campaign.experiment.measurement ?? {};
  const limits = new Map(Object.entries(campaign.experiment.safety?.maxTemp ?? {}));
  if (cooldown !== undefined) limits.set(cooldown.zone, cooldown.below);
  if (limits.size === 0) return;
  const { clock } = machine;
  const deadline = clock.monotonicMs() + durationMs(cooldown?.timeout ?? 300);
  const sensors = machine.board.sensors(machine.sys).filter((sensor) => limits.has(sensor.name));
  const isHot = (): boolean =>
    sensors.some((sensor) => {
      const reading = readSensor(machine.sys, sensor);
      return "value" in reading && reading.value >= (limits.get(sensor.name) ?? Infinity);
    });
  while (isHot() && clock.monotonicMs() < deadline && !signal.aborted) await clock.wait(500);
}
