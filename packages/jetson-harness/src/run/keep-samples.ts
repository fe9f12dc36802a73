import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sha256 } from "@perfatlas/wire";
import { stringify } from "csv-stringify/sync";
import { artefactsOf } from "../campaign/artefact.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { SampleSeries } from "../measure/sample-series.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { Journal } from "../session/journal.ts";
import { writeDurably } from "../session/write-durably.ts";
import { errnoOf } from "../sysroot/sysroot-port.ts";
import type { Traces } from "./traces.ts";

/** Largest file of one run, and of all runs of a campaign, in bytes. */
export const LIMITS = { runBytes: 4 * 2 ** 20, campaignBytes: 2 ** 30 } as const;

/**
 * Keeps the samples behind a run's energy when the experiment asks for `power-samples`: a compressed
 * table in the campaign's folder, on the disk before the journal names it with its digest. What is
 * beyond a limit or does not fit on the disk is left out, and the journal says so.
 */
export function keepSamples(
  { campaign, journal, folder }: { campaign: Campaign; journal: Journal; folder: string },
  run: string,
  traces: Traces,
  limits: { readonly runBytes: number; readonly campaignBytes: number } = LIMITS,
): void {
  const { series, sensors, outcomes } = traces;
  const isWanted = campaign.experiment.upload?.artefacts?.includes("power-samples") === true;
  if (!isWanted || series === undefined) return;
  const bytes = gzipSync(
    samplesTable(sensors, series, outcomes[0]?.startMs, outcomes.at(-1)?.endMs),
  );
  const kept = artefactsOf(journal.records).reduce((sum, one) => sum + one.bytes, 0);
  const file = join("samples", `${run}.csv.gz`);
  const named = { kind: "artefact", run, name: "power-samples" };
  const leaveOut = (why: string): void => journal.append({ ...named, leftOut: why });
  if (bytes.length > limits.runBytes) {
    leaveOut(`${bytes.length} bytes; a run may keep ${limits.runBytes}`);
  } else if (kept + bytes.length > limits.campaignBytes) {
    leaveOut(`${kept} bytes are kept; a campaign may keep ${limits.campaignBytes}`);
  } else {
    try {
      writeDurably(join(folder, file), bytes);
    } catch (error) {
      if (errnoOf(error) !== "ENOSPC") throw error;
      leaveOut("the disk is full");
      return;
    }
    journal.append({ ...named, file, bytes: bytes.length, sha256: sha256(bytes) });
  }
}

/**
 * Samples as comma-separated values: milliseconds since the command began, then a column per sensor in
 * its unit, empty where a read failed. The first line is a comment with the run's span and interval.
 */
export function samplesTable(
  sensors: readonly Sensor[],
  series: SampleSeries,
  startMs = series.atMs[0] ?? 0,
  endMs = startMs,
): string {
  const since = (ms: number): string => (ms - startMs).toFixed(3);
  const header = ["at_ms", ...sensors.map(({ name, unit }) => `${name} [${unit}]`)];
  const rows = Array.from(series.atMs, (at, i) => {
    const cells = series.values.map((column) => column[i] ?? Number.NaN);
    return [since(at), ...cells.map((x) => (Number.isNaN(x) ? "" : String(x)))];
  });
  const span = `# run 0 to ${since(endMs)} ms, interval ${series.intervalMs} ms\n`;
  return span + stringify([header, ...rows]);
}
