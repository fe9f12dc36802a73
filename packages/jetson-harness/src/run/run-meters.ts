import type { Campaign } from "../campaign/campaign.ts";
import type { ExternalMeter } from "../experiment/experiment.ts";
import type { SampleSeries } from "../measure/sample-series.ts";
import { MeterError, type MeterOrder, type RunningMeter, startMeter } from "./external-meter.ts";

/** What a meter gave during a run, or why nothing. */
export type MeterReading =
  | { readonly prints: ExternalMeter["prints"]; readonly series: SampleSeries }
  | { readonly missing: string };

/** By the meter's name. */
export type MeterReadings = ReadonlyMap<string, MeterReading>;

/** Between two lines of a meter, where the experiment does not say. */
export const METER_INTERVAL_MS = 1000;

/** Every external meter that metrics name, once. */
export function externalMeters({
  experiment,
  folder,
}: Pick<Campaign, "experiment" | "folder">): readonly MeterOrder[] {
  const orders = new Map<string, MeterOrder>();
  for (const { extract } of experiment.metrics) {
    const { meter, intervalMs = METER_INTERVAL_MS } = extract.power ?? {};
    if (meter !== undefined) orders.set(meter.name, { meter, intervalMs, cwd: folder });
  }
  return [...orders.values()];
}

/**
 * Starts every meter of a campaign. What is wrong with one is a reading without value, so that a run goes on without it.
 * @returns what ends them; `readings` waits for a line after the end of the run.
 */
export async function startMeters(
  campaign: Pick<Campaign, "experiment" | "folder">,
  watchCommand?: MeterOrder["watchCommand"],
): Promise<{ readings(): Promise<MeterReadings>; kill(): void }> {
  const watched = watchCommand === undefined ? {} : { watchCommand };
  const started = await Promise.all(
    externalMeters(campaign).map(async (order) => ({
      meter: order.meter,
      running: await tried(() => startMeter({ ...order, ...watched })),
    })),
  );
  return {
    kill() {
      for (const { running } of started) if ("stop" in running) running.kill();
    },
    async readings() {
      const entries = started.map(async ({ meter, running }) => {
        const series = "stop" in running ? await tried(() => running.stop()) : running;
        const reading = "atMs" in series ? { prints: meter.prints, series } : series;
        return [meter.name, reading] as const;
      });
      return new Map<string, MeterReading>(await Promise.all(entries));
    },
  };
}

/**
 * Starts every meter once and ends it, before anything is set: a meter that does not answer would cost a whole campaign.
 * @throws MeterError.
 */
export async function tryMeters(campaign: Pick<Campaign, "experiment" | "folder">): Promise<void> {
  for (const order of externalMeters(campaign)) {
    const running: RunningMeter = await startMeter(order);
    await running.stop();
  }
}

async function tried<Result>(work: () => Promise<Result>): Promise<Result | { missing: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MeterError) return { missing: error.message };
    throw error;
  }
}
