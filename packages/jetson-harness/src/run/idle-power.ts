import { totalSensors } from "../boards/board.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { energySources } from "../experiment/energy-sources.ts";
import type { Machine } from "../machine/machine.ts";
import { startSampler } from "../measure/sampler.ts";
import { energyOf } from "./energy-of.ts";
import type { Outcome } from "./run-command.ts";
import { startMeters } from "./run-meters.ts";
import type { IdleWatts, Traces } from "./traces.ts";

/**
 * Mean watts at rest, with the knobs as they are, of every rail, counter and meter whose energy a metric asks for, and of the
 * whole board. What gives nothing is left out.
 */
export async function idlePower(
  campaign: Campaign,
  machine: Machine,
  seconds: number,
): Promise<IdleWatts> {
  const { clock } = machine;
  const all = machine.board.sensors(machine.sys);
  const total = totalSensors(machine.board, all).map(({ name }) => name);
  const extracts = campaign.experiment.metrics.map(({ extract }) => extract);
  const names = new Set([
    ...total,
    ...extracts.flatMap((extract) => energySources(extract, total) ?? []),
  ]);
  const sensors = all.filter(({ name, kind }) => kind !== "temperature" && names.has(name));
  const meters = await startMeters(campaign);
  try {
    const sampler =
      sensors.length === 0 ? undefined : await startSampler(sensors, 20, machine.source, 0);
    const startMs = clock.monotonicMs();
    await clock.wait(seconds * 1000);
    const endMs = clock.monotonicMs();
    await clock.wait(40);
    const series = await sampler?.stop();
    const rest = { startMs, endMs } as Outcome;
    const traces: Traces = {
      outcomes: [rest],
      outputs: new Map(),
      sensors,
      total,
      meters: await meters.readings(),
      ...(series === undefined ? {} : { series }),
    };
    const watts = new Map<string, number>();
    for (const extract of [
      ...sensors.map(({ name }) => ({ power: { rails: [name] } })),
      ...extracts.filter(({ power }) => power?.meter !== undefined),
    ]) {
      const energy = energyOf(extract, traces);
      const [name = ""] = energySources(extract, total) ?? [];
      if (!("missing" in energy)) watts.set(name, energy.joules / ((endMs - startMs) / 1000));
    }
    return watts;
  } finally {
    meters.kill();
  }
}
