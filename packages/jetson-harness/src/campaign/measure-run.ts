import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Configuration } from "@perfatlas/modeling/space";
import { totalSensors } from "../boards/board.ts";
import { entryFile } from "../entry-file.ts";
import { durationMs } from "../experiment/quantities.ts";
import { covariates, machineMoment } from "../measure/covariates.ts";
import type { SampleSeries } from "../measure/sample-series.ts";
import { startSampler } from "../measure/sampler.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { Campaign } from "./campaign.ts";
import { countInstructions } from "./count-instructions.ts";
import { energyOf, extractMetric, type Traces } from "./extract-metrics.ts";
import type { Machine } from "./machine.ts";
import { appliedOptions, fillArguments, fillText, type Placeholders } from "./placeholders.ts";
import { type CommandOrder, killGroup, type Outcome, runCommand } from "./run-command.ts";
import type { RunFailure } from "./run-log.ts";
import { program } from "./workload.ts";

/** What is to be run. */
export interface RunOrder {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly configuration: Configuration;
  readonly repeat: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly idleWatts?: number;
  /** Delay of the first sample in milliseconds, against locking to a period of the workload. */
  readonly phaseMs: number;
}

/** What came of it. */
export interface RunResult {
  readonly values: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, RunFailure>>;
  readonly covariates: Readonly<Record<string, number>>;
  readonly maxGapMs?: number;
  /** The user or a limit ended it: it is no result. */
  readonly isAborted: boolean;
}

/** Runs the command of one configuration once and extracts every metric. Knobs are already set. */
export async function measureRun(order: RunOrder): Promise<RunResult> {
  const tmp = mkdtempSync(join(tmpdir(), "perfatlas-run-"));
  try {
    return await measureIn(order, tmp);
  } finally {
    rmSync(tmp, { recursive: true, force: true });
  }
}

async function measureIn(order: RunOrder, tmp: string): Promise<RunResult> {
  const { campaign, machine } = order;
  const { placeholders, command, server } = preparedCommand(order, tmp);
  const sampling = sampledSensors(campaign, machine);
  const before = machineMoment(machine.sys);
  const stopServer = await startServer(server, command);
  let outcomes: readonly Outcome[] = [];
  let series: SampleSeries | undefined;
  try {
    const sampler =
      sampling.sensors.length === 0
        ? undefined
        : await startSampler(sampling.sensors, sampling.intervalMs, machine.source, order.phaseMs);
    // Two samples on either side, so that the edges can be interpolated.
    if (sampler !== undefined) await pause(2 * sampling.intervalMs + order.phaseMs);
    outcomes = await invokeRepeatedly(order, command);
    if (sampler !== undefined) await pause(2 * sampling.intervalMs);
    series = await sampler?.stop();
  } finally {
    stopServer();
  }
  const wallMs = (outcomes.at(-1)?.endMs ?? 0) - (outcomes[0]?.startMs ?? 0);
  const seen = covariates(before, machineMoment(machine.sys), wallMs);
  const isAborted = outcomes.some((outcome) => outcome.end === "aborted");
  const wantsCount = order.repeat === 0 && !isAborted && countsInstructions(campaign);
  const traces: Traces = {
    outcomes,
    placeholders,
    sensors: sampling.sensors,
    total: sampling.total,
    ...(series === undefined ? {} : { series }),
    ...(order.idleWatts === undefined ? {} : { idleWatts: order.idleWatts }),
    ...(wantsCount ? { instructions: await countInstructions(command) } : {}),
  };
  return { ...readOut(campaign, traces, seen), isAborted };
}

function preparedCommand(
  order: RunOrder,
  tmp: string,
): { placeholders: Placeholders; command: CommandOrder; server: readonly string[] | undefined } {
  const { campaign, configuration } = order;
  const { run } = campaign.experiment;
  const applied = appliedOptions(campaign.resolved.options, configuration);
  const placeholders: Placeholders = {
    configuration,
    facts: campaign.environment.facts ?? {},
    flags: applied.flags,
    pragmas: applied.pragmas,
    tmp,
    dir: campaign.folder,
    repeat: order.repeat,
    seed: order.seed,
  };
  for (const [name, text] of applied.files) writeFileSync(join(tmp, name), text);
  const argvOf = (words: readonly string[]): readonly string[] => {
    const [name, ...rest] = fillArguments(words, placeholders);
    // An experiment may call this very command (its simulated workload).
    if (name === "perfatlas-harness") {
      return [process.execPath, ...process.execArgv, entryFile("cli"), ...rest];
    }
    return [program(name ?? ""), ...rest];
  };
  const env = Object.fromEntries(
    Object.entries(run.env ?? {}).map(([name, text]) => [name, fillText(text, placeholders)]),
  );
  const command: CommandOrder = {
    argv: argvOf(run.command),
    env: {
      ...env,
      ...applied.env,
      ...(order.machine.root === "" ? {} : { PERFATLAS_SYSROOT: order.machine.root }),
    },
    cwd: campaign.folder,
    tmp,
    timeoutMs: durationMs(run.timeout),
    signal: order.signal,
  };
  return { placeholders, command, server: run.start === undefined ? undefined : argvOf(run.start) };
}

/** Starts the experiment's server and waits for its first output, at most ten seconds. */
async function startServer(
  server: readonly string[] | undefined,
  command: CommandOrder,
): Promise<() => void> {
  if (server === undefined) return () => undefined;
  const child = spawn(server[0] as string, server.slice(1), {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.on("error", () => undefined);
  await Promise.race([
    new Promise((resolve) => child.stdout?.once("data", resolve)),
    pause(10_000),
  ]);
  return () => killGroup(child.pid, "SIGKILL");
}

async function invokeRepeatedly(
  { campaign, machine }: RunOrder,
  command: CommandOrder,
): Promise<readonly Outcome[]> {
  const least = durationMs(campaign.experiment.run.minDuration ?? 0);
  const outcomes: Outcome[] = [];
  let elapsed = 0;
  machine.load(1);
  try {
    do {
      const outcome = await runCommand(command);
      outcomes.push(outcome);
      elapsed = outcome.endMs - (outcomes[0] as Outcome).startMs;
      if (outcome.end !== "exited" || isBad(campaign, outcome)) break;
    } while (elapsed < least);
  } finally {
    machine.load(0);
  }
  return outcomes;
}

function isBad(campaign: Campaign, outcome: Outcome): boolean {
  return outcome.exitCode !== (campaign.experiment.run.check?.exitCode ?? 0);
}

function sampledSensors(
  campaign: Campaign,
  machine: Machine,
): { sensors: readonly Sensor[]; intervalMs: number; total: readonly string[] } {
  const all = machine.board.sensors(machine.sys);
  const total = totalSensors(machine.board, all).map((sensor) => sensor.name);
  const names = new Set<string>();
  let intervalMs = 1000;
  for (const { extract } of campaign.experiment.metrics) {
    if (extract.power !== undefined || extract.rapl === true) {
      for (const name of extract.power?.rails ?? total) names.add(name);
      intervalMs = Math.min(intervalMs, extract.power?.intervalMs ?? 20);
    }
    if (extract.thermal !== undefined) {
      const zones = all.filter((sensor) => sensor.kind === "temperature").map((one) => one.name);
      for (const name of extract.thermal.zones ?? zones) names.add(name);
    }
  }
  return { sensors: all.filter((sensor) => names.has(sensor.name)), intervalMs, total };
}

function countsInstructions(campaign: Campaign): boolean {
  return campaign.experiment.metrics.some(
    ({ extract }) => extract.perf !== undefined || extract.cachegrind !== undefined,
  );
}

/** Checks the run, then reads every metric; a failed check fails the run, not one metric. */
function readOut(
  campaign: Campaign,
  traces: Traces,
  seen: Readonly<Record<string, number>>,
): Omit<RunResult, "isAborted"> {
  const values: Record<string, number> = {};
  const failures: Record<string, RunFailure> = {};
  const more: Record<string, number> = { ...seen, invocations: traces.outcomes.length };
  const failure = failureOf(campaign, traces);
  let maxGapMs: number | undefined;
  for (const entry of campaign.experiment.metrics) {
    if (failure !== undefined) {
      if (entry.role !== "covariate") failures[entry.name] = failure;
      continue;
    }
    const found = extractMetric(entry, traces);
    if ("value" in found) {
      (entry.role === "covariate" ? more : values)[entry.name] = found.value;
    } else if (entry.role !== "covariate" && entry.optional !== true) {
      failures[entry.name] = { status: "missing", reason: found.missing };
    }
    if (entry.extract.power !== undefined) {
      const energy = energyOf(entry.extract, traces);
      if (!("missing" in energy)) {
        maxGapMs = Math.max(maxGapMs ?? 0, energy.maxGapMs);
        more[`${entry.name}_samples`] = energy.sampleCount;
        more[`${entry.name}_coverage`] = energy.coverage;
        more[`${entry.name}_max_gap_ms`] = energy.maxGapMs;
      }
    }
  }
  if (traces.idleWatts !== undefined) more.idle_watts = traces.idleWatts;
  return { values, failures, covariates: more, ...(maxGapMs === undefined ? {} : { maxGapMs }) };
}

function failureOf(campaign: Campaign, traces: Traces): RunFailure | undefined {
  const last = traces.outcomes.at(-1);
  if (last === undefined) return { status: "missing", reason: "the command was not started" };
  const { check } = campaign.experiment.run;
  if (last.end === "timeout") {
    return {
      status: "timeout",
      reason: `cut off after ${String(campaign.experiment.run.timeout)}`,
    };
  }
  if (isBad(campaign, last)) {
    const said = last.stderr.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
    return {
      status: "failed",
      reason: `exit code ${last.exitCode ?? "none"}${said && `: ${said}`}`,
    };
  }
  if (check?.stdout !== undefined) {
    const match = new RegExp(check.stdout.regex, "m").exec(last.stdout);
    const wanted = check.stdout.equal;
    if (match === null || (wanted !== undefined && wanted !== "reference" && match[1] !== wanted)) {
      return { status: "failed", reason: `the output does not match ${check.stdout.regex}` };
    }
  }
  if (check?.file !== undefined) {
    const found = extractMetric(
      { name: "", unit: "", extract: { file: { path: check.file, stat: "size" } } },
      traces,
    );
    if (!("value" in found)) return { status: "failed", reason: found.missing };
  }
  return undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
