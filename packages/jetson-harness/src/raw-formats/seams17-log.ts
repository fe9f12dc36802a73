import { type Configuration, configurationKey, type Metric } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import { canonicalJson, type RunFailure, type UploadCampaign, uuid5 } from "@perfatlas/wire";
import { HARNESS_VERSION } from "../campaign/upload-header.ts";
import { type ImportedCampaign, RawFormatError } from "./imported-campaign.ts";
import { type AttemptedRun, attemptedRuns } from "./seams17-attempts.ts";
import { boardSettings, seams17Space } from "./seams17-settings.ts";

/** What the scripts were written to measure. The log holds no value of either. */
const METRICS: readonly Metric[] = [
  { name: "inference_time", unit: "s", better: "lower" },
  { name: "total_power", unit: "mW", better: "lower" },
];

/**
 * Reads a log of the folder `Test/SEAMS` of iqbal128855/TestPerformance: a TX1 of release R24 on
 * which scripts tried to set configurations one after the other. It states attempts and refusals,
 * and no measurement at all, so that no run has a value: one with a refused, unreadable or impossible
 * level is `invalid` with every reason, any other one `missing`. Before 2018-10-04 16:20 the scripts
 * logged a configuration only when something was refused; the others are not in the file.
 *
 * A start of the scripts is a block. Times are the board's local ones; their zone is not recorded
 * (covariate `is_time_zone_recorded` 0), and they are written down as if it were UTC.
 * @throws RawFormatError with file and line.
 */
export function readSeams17Log(text: string, file: string): ImportedCampaign {
  const attempts = attemptedRuns(text, file);
  const first = attempts[0];
  if (first === undefined) throw new RawFormatError("no configuration in the log", { file });
  const campaign = campaignOf(first.startedAt);
  const repeats = new Map<string, number>();
  const runs = attempts.map((attempt): RunEnd => {
    const { configuration, problems, covariates } = boardSettings(attempt);
    const key = configurationKey(seams17Space, configuration);
    const repeat = repeats.get(key) ?? 0;
    repeats.set(key, repeat + 1);
    return {
      kind: "end",
      run: uuid5("run", campaign.id, key, String(repeat), "0"),
      ...whenAndWhat(attempt, configuration),
      repeat,
      values: {},
      failures: failuresOf([...problems, ...attempt.refusals]),
      covariates: {
        ...covariates,
        is_time_recorded: 1,
        is_time_zone_recorded: 0,
        refusals: attempt.refusals.length,
      },
      health: { status: "healthy", causes: [] },
    };
  });
  return { campaign, runs };
}

function whenAndWhat(
  { block, position, startedAt }: AttemptedRun,
  configuration: Configuration,
): Pick<RunEnd, "configuration" | "block" | "position" | "attempt" | "startedAt"> {
  return { configuration, block, position, attempt: 1, startedAt };
}

function failuresOf(reasons: readonly string[]): Readonly<Record<string, RunFailure>> {
  const failure: RunFailure =
    reasons.length > 0
      ? { status: "invalid", reason: reasons.join("; ") }
      : { status: "missing", reason: "the log records no measurement" };
  return Object.fromEntries(METRICS.map(({ name }) => [name, failure]));
}

function campaignOf(begin: string): UploadCampaign {
  const environment = {
    hardware: "jetson-tx1",
    workload: "none recorded",
    version: "as published",
    facts: { source: "iqbal128855/TestPerformance, Test/SEAMS", l4t_family: "R24" },
  };
  const day = begin.slice(0, 10);
  return {
    // One campaign a file: the same board and space, another day.
    id: uuid5("campaign", "seams17-log", canonicalJson([seams17Space, environment]), begin),
    name: `seams17-log-${day}`,
    project: "seams17-log",
    system: seams17Space.system,
    options: seams17Space.options,
    constraints: [],
    metrics: METRICS,
    environment,
    design: { kind: "full", day },
    harnessVersion: HARNESS_VERSION,
  };
}
