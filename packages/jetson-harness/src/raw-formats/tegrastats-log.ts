import { type ConfigurationSpace, configurationKey, type Metric } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import type { RunEnd } from "@perfatlas/wire";
import { canonicalJson, type RunFailure, uuid5 } from "@perfatlas/wire";
import { boards } from "../boards/index.ts";
import { HARNESS_VERSION } from "../campaign/upload-header.ts";
import { type ImportedCampaign, RawFormatError } from "./imported-campaign.ts";
import { type TegrastatsSample, tegrastatsSample } from "./tegrastats-line.ts";

const METRICS: readonly Metric[] = [
  { name: "energy", unit: "J", better: "lower" },
  { name: "power", unit: "W", better: "lower" },
];

/**
 * Reads a log of tegrastats: one run, the board as it was at the first line, energy by trapezoids over the
 * times of the lines and power as their mean, both of the rails that are the whole board (`totalRails` of the
 * boards: never the sum of a total and its parts). A log without times, as old releases write it, has no energy.
 * Its times are the board's local ones, written down as if they were UTC (covariate `is_time_zone_recorded` 0).
 * @throws RawFormatError with file and line.
 */
export function readTegrastatsLog(text: string, file: string): ImportedCampaign {
  const samples = text
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === "" ? [] : [tegrastatsSample(line, file, i + 1)]));
  const first = samples[0];
  if (first === undefined) throw new RawFormatError("no line of tegrastats", { file, line: 1 });
  const { rails, hardware } = totalOf(first, file);
  const milliwatts = samples.map((sample, i) =>
    rails.reduce((sum, rail) => sum + railOf(sample, rail, { file, line: i + 1 }), 0),
  );
  const online = first.cores.filter((core) => core !== undefined).length;
  const space: ConfigurationSpace = {
    system: "tegrastats-log",
    options: [
      {
        name: "online_cores",
        kind: "ordinal",
        domain: first.cores.map((_, i) => i + 1),
        layer: "hardware",
      },
    ],
    constraints: [],
  };
  const configuration = { online_cores: online };
  const environment = {
    hardware,
    workload: "none recorded",
    version: "as logged",
    facts: { source: "tegrastats", total_rails: rails.join(" + ") },
  };
  const id = uuid5("campaign", "tegrastats-log", canonicalJson([environment, space]), text);
  const joules = energyOf(samples, milliwatts);
  const missing: RunFailure = { status: "missing", reason: "the log has no two times" };
  const run: RunEnd = {
    kind: "end",
    run: uuid5("run", id, configurationKey(space, configuration), "0", "0"),
    configuration,
    repeat: 0,
    block: 0,
    position: 0,
    attempt: 1,
    startedAt: new Date(first.timeMs ?? 0).toISOString(),
    values: {
      ...(joules === undefined ? {} : { energy: joules }),
      power: mean(milliwatts) / 1000,
    },
    failures: joules === undefined ? { energy: missing } : {},
    covariates: {
      ...covariatesOf(samples),
      is_time_recorded: first.timeMs === undefined ? 0 : 1,
      is_time_zone_recorded: 0,
    },
    health: { status: "healthy", causes: [] },
  };
  const campaign = {
    id,
    name: `tegrastats-log-${hardware}`,
    project: `tegrastats-log-${hardware}`,
    system: space.system,
    options: space.options,
    constraints: [],
    metrics: METRICS,
    environment,
    design: { kind: "full" },
    harnessVersion: HARNESS_VERSION,
  };
  return { campaign, runs: [run] };
}

/** The rails that are the whole board, by what the boards say of theirs. */
function totalOf({ milliwatts }: TegrastatsSample, file: string) {
  for (const { name, totalRails } of boards.filter((board) => board.name !== "linux")) {
    const rails = totalRails.find((names) => names.every((rail) => milliwatts.has(rail)));
    // Several boards call it VDD_IN: that alone does not say which one this is.
    if (rails !== undefined) return { rails, hardware: rails.length > 1 ? name : "jetson" };
  }
  const known = [...milliwatts.keys()].join(", ") || "none";
  throw new RawFormatError(`no rails that are the whole board; the line has ${known}`, {
    file,
    line: 1,
  });
}

function railOf(
  { milliwatts }: TegrastatsSample,
  rail: string,
  place: { readonly file: string; readonly line: number },
): number {
  const found = milliwatts.get(rail);
  if (found === undefined) throw new RawFormatError(`the line has no ${rail}`, place);
  return found;
}

/** Joules between the first and the last line; undefined where a time is missing or none passes. */
function energyOf(
  samples: readonly TegrastatsSample[],
  milliwatts: readonly number[],
): number | undefined {
  let millijoules = 0;
  for (let i = 1; i < samples.length; i++) {
    const [from, to] = [samples[i - 1]?.timeMs, samples[i]?.timeMs];
    if (from === undefined || to === undefined) return undefined;
    const both = (milliwatts[i - 1] as number) + (milliwatts[i] as number);
    millijoules += (both / 2) * ((to - from) / 1000);
  }
  return millijoules > 0 ? millijoules / 1000 : undefined;
}

function covariatesOf(samples: readonly TegrastatsSample[]): Readonly<Record<string, number>> {
  const present = (values: readonly (number | undefined)[]) =>
    values.filter((value) => value !== undefined);
  const loads = present(samples.map(({ gpuLoad }) => gpuLoad));
  const clocks = present(samples.map(({ gpuMegahertz }) => gpuMegahertz));
  return {
    samples: samples.length,
    ...(loads.length === 0 ? {} : { mean_gpu_load_percent: mean(loads) }),
    ...(clocks.length === 0 ? {} : { mean_gpu_megahertz: mean(clocks) }),
  };
}
