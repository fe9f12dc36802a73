import { totalSensors } from "../boards/board.ts";
import type { Machine } from "../machine/machine.ts";
import { counterEnergy, integratePower, sumEnergies } from "../measure/energy.ts";
import { startSampler } from "../measure/sampler.ts";

/** Mean watts of the board at rest with the knobs as they are; undefined without a power sensor. */
export async function idlePower(machine: Machine, seconds: number): Promise<number | undefined> {
  const sensors = totalSensors(machine.board, machine.board.sensors(machine.sys));
  if (sensors.length === 0) return undefined;
  const { clock } = machine;
  const sampler = await startSampler(sensors, 20, machine.source, 0);
  const startMs = clock.monotonicMs();
  await clock.wait(seconds * 1000);
  const endMs = clock.monotonicMs();
  await clock.wait(40);
  const series = await sampler.stop();
  const energy = sumEnergies(
    sensors.map((sensor, i) =>
      sensor.kind === "energy"
        ? counterEnergy(series, i, startMs, endMs, sensor.wrapsAt)
        : integratePower(series, i, startMs, endMs),
    ),
  );
  return "missing" in energy ? undefined : energy.joules / ((endMs - startMs) / 1000);
}
