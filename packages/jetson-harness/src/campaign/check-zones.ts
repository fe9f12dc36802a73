import { ExperimentError } from "../experiment/parse-experiment.ts";
import type { Machine } from "../machine/machine.ts";
import type { Campaign } from "./campaign.ts";

/**
 * A limit on a zone that this machine does not have would protect nothing, and is refused.
 * @throws ExperimentError with the zones that there are.
 */
export function checkZones({ experiment }: Campaign, machine: Machine): void {
  const zones = machine.board
    .sensors(machine.sys)
    .filter(({ kind }) => kind === "temperature")
    .map(({ name }) => name);
  const { cooldown } = experiment.measurement ?? {};
  const wanted = [
    ...Object.keys(experiment.safety?.maxTemp ?? {}).map((zone) => ["safety.maxTemp", zone]),
    ...(cooldown === undefined ? [] : [["measurement.cooldown", cooldown.zone]]),
  ];
  for (const [key, zone] of wanted) {
    if (zones.includes(zone as string)) continue;
    const legal = zones.length === 0 ? "there are none" : `there are ${zones.join(", ")}`;
    throw new ExperimentError(`${key} names zone "${zone}" of this machine; ${legal}`);
  }
}
