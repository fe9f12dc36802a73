import type { CampaignUpload } from "@perfatlas/db";
import { implausibleValues } from "@perfatlas/modeling/units";
import type { UploadItem } from "@perfatlas/wire";

/** Clocks may be ahead of ours by this; a run that starts later was not measured yet. */
const CLOCK_SLACK_MS = 24 * 60 * 60 * 1000;
/** No run of a harness that uploads here is older. */
const EARLIEST_MS = Date.UTC(2015, 0, 1);

/**
 * The run, set aside with the causes when it says what cannot be: a negative duration, 1e308 bytes, a
 * start in the future. It is kept, beside every mean, so that its contributor can see and mend it.
 */
export function quarantineImplausible(
  { descriptor }: CampaignUpload,
  run: UploadItem,
  receivedAt: Date,
): UploadItem {
  const known = new Set(run.health.causes);
  // A harness has looked at its values, too.
  const causes = implausibleValues(descriptor.metrics, run.values).filter((why) => !known.has(why));
  const started = Date.parse(run.startedAt);
  if (started > receivedAt.getTime() + CLOCK_SLACK_MS)
    causes.push(`started at ${run.startedAt}, which is in the future: the clock was wrong`);
  if (started < EARLIEST_MS) causes.push(`started at ${run.startedAt}: the clock was not set`);
  if (causes.length === 0) return run;
  return { ...run, health: { status: "quarantined", causes: [...run.health.causes, ...causes] } };
}
