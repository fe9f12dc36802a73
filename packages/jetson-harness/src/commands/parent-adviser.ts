import { once } from "node:events";
import { join } from "node:path";
import { checkWholeConfiguration } from "@perfatlas/modeling/space";
import { readShape, type TuningQuestion, tuningAnswer } from "@perfatlas/wire";
import type { Campaign } from "../campaign/campaign.ts";
import { plannedIn } from "../campaign/planned-in.ts";
import { type Progress, progressOf } from "../campaign/run-log.ts";
import type { Adviser } from "../campaign/tuned-campaign.ts";
import { uploadHeader } from "../campaign/upload-header.ts";
import type { JournalRecord } from "../session/journal.ts";

/** The process that tunes has nothing to measure; it says itself why. */
export class TuningRefusedError extends Error {
  override readonly name = "TuningRefusedError";
}

/** An adviser at the other end of this process's channel. */
export function parentAdviser(spool: string): Adviser {
  let round = 0;
  const said = (
    kind: TuningQuestion["kind"],
    campaign: Campaign,
    records: readonly JournalRecord[],
  ): TuningQuestion => ({
    kind,
    folder: join(spool, `${campaign.experiment.name}-${campaign.id}`),
    campaign: uploadHeader(campaign),
    primary: primaryOf(campaign),
    measured: measuredIn(campaign, records),
  });
  return {
    async next(campaign, records) {
      const gone = new AbortController();
      const leave = (): void => gone.abort(new Error("the process that tunes has ended"));
      process.once("disconnect", leave);
      const answer = once(process, "message", { signal: gone.signal });
      process.send?.(said("ask", campaign, records));
      const [message] = (await answer) as [unknown];
      process.off("disconnect", leave);
      const { shape, fault } = readShape(tuningAnswer, message);
      if (fault !== null) throw new TypeError(`an answer of another form, ${fault.path}`);
      const { configurations, isRefused } = shape;
      const isFirst = plannedIn(records, "journal.ndjson") === undefined;
      if (isRefused || (isFirst && configurations.length === 0)) {
        throw new TuningRefusedError("there is nothing to measure");
      }
      if (configurations.length === 0) return undefined;
      for (const one of configurations) checkWholeConfiguration(campaign.space, one);
      round += 1;
      return { suggestionId: `tuning ${round}`, configurations, censoredCount: 0 };
    },
    end: (campaign, records) =>
      new Promise((resolve) => {
        // Without its answer, and also where nobody listens any more: what was measured is on the disk.
        process.send?.(said("end", campaign, records), undefined, undefined, () => resolve());
      }),
  };
}

function primaryOf({ experiment, metrics }: Campaign): string {
  const primary = experiment.metrics.find((one) => one.primary === true)?.name;
  return primary ?? (metrics[0] as Campaign["metrics"][number]).name;
}

/** Values by metric of the healthy runs of everything planned that has a run. */
function measuredIn(
  campaign: Campaign,
  records: readonly JournalRecord[],
): TuningQuestion["measured"] {
  const planned = plannedIn(records, "journal.ndjson")?.configurations ?? [];
  const all = progressOf(campaign, planned, records).values();
  return [...all]
    .filter(({ counted, setAsideTotal }) => counted.length + setAsideTotal > 0)
    .map(({ configuration, counted }) => ({ configuration, values: valuesOf(counted) }));
}

function valuesOf(counted: Progress["counted"]): Readonly<Record<string, readonly number[]>> {
  const values: Record<string, number[]> = {};
  for (const end of counted) {
    for (const [name, value] of Object.entries(end.values)) {
      const own = values[name] ?? [];
      values[name] = own;
      own.push(value);
    }
  }
  return values;
}
