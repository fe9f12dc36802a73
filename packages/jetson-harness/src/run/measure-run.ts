import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Configuration, levelOf, restingLevel } from "@perfatlas/modeling/space";
import type { RunFailure } from "@perfatlas/wire";
import { totalSensors } from "../boards/board.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { program } from "../campaign/workload.ts";
import { appliedOptions } from "../experiment/applied-options.ts";
import { energySources } from "../experiment/energy-sources.ts";
import { fillArguments, fillText, type Placeholders } from "../experiment/placeholders.ts";
import { durationMs } from "../experiment/quantities.ts";
import type { Machine } from "../machine/machine.ts";
import { covariates, machineMoment } from "../measure/covariates.ts";
import type { SampleSeries } from "../measure/sample-series.ts";
import { startSampler } from "../measure/sampler.ts";
import { entryFile } from "../processes/entry-file.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { CommandWatch } from "../session/guard.ts";
import { countInstructions } from "./count-instructions.ts";
import { readOutputs, removeOutputs } from "./output-files.ts";
import { performSimulated } from "./perform-simulated.ts";
import { isBad, type ReadOut, type Reference, readOut } from "./read-out.ts";
import { type CommandOrder, type Outcome, runCommand } from "./run-command.ts";
import { type MeterReadings, startMeters } from "./run-meters.ts";
import { startServer } from "./start-server.ts";
import type { IdleWatts, Traces } from "./traces.ts";
import { watchTemperature } from "./watch-temperature.ts";

/** What is to be run. */
export interface RunOrder {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly configuration: Configuration;
  readonly repeat: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly idleWatts?: IdleWatts;
  /** Delay of the first sample in milliseconds, against locking to a period of the workload. */
  readonly phaseMs: number;
  /** Told of every command, so that none outlives a killed harness. */
  readonly watchCommand?: () => CommandWatch;
  /** What the output must equal when the experiment compares it. */
  readonly reference?: Reference;
}

/** What came of it. */
export interface RunResult extends ReadOut {
  /** The user or a limit ended it: it is no result. */
  readonly isAborted: boolean;
  /** What the values were read from. */
  readonly traces: Traces;
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
  const { placeholders, command, server, words } = preparedCommand(order, tmp);
  const sampling = sampledSensors(campaign, machine);
  const before = machineMoment(machine.sys);
  const clean = (): string | undefined => removeOutputs(campaign.experiment, placeholders);
  let stale = clean();
  const meters = await startMeters(campaign, order.watchCommand);
  const stopServer = await startServer(stale === undefined ? server : undefined, command);
  const watch = watchTemperature(campaign, machine);
  let outcomes: readonly Outcome[] = [];
  let series: SampleSeries | undefined;
  let readings: MeterReadings | undefined;
  try {
    const sampler =
      sampling.sensors.length === 0
        ? undefined
        : await startSampler(sampling.sensors, sampling.intervalMs, machine.source, order.phaseMs);
    // Two samples on either side, so that the edges can be interpolated.
    if (sampler !== undefined) await machine.clock.wait(2 * sampling.intervalMs + order.phaseMs);
    const signal = AbortSignal.any([order.signal, watch.signal]);
    // A server may hold its output open for the whole run.
    const cleanAgain = server === undefined ? clean : () => undefined;
    if (stale === undefined) {
      ({ outcomes, stale } = await invokeRepeatedly(
        order,
        () => invoked(order, words, { ...command, signal }),
        cleanAgain,
      ));
    }
    if (sampler !== undefined) await machine.clock.wait(2 * sampling.intervalMs);
    series = await sampler?.stop();
    readings = await meters.readings();
  } finally {
    meters.kill();
    watch.stop();
    stopServer();
  }
  const wallMs = (outcomes.at(-1)?.endMs ?? 0) - (outcomes[0]?.startMs ?? 0);
  const seen = covariates(before, machineMoment(machine.sys), wallMs);
  const tooHot = watch.reason();
  const isAborted = tooHot === undefined && outcomes.some((outcome) => outcome.end === "aborted");
  const last = outcomes.at(-1);
  const isGood = last?.end === "exited" && !isBad(campaign, last);
  const wantsCount = order.repeat === 0 && isGood && countsInstructions(campaign);
  const traces: Traces = {
    outcomes,
    // Before the command runs once more for its instructions.
    outputs: readOutputs(campaign.experiment, placeholders),
    sensors: sampling.sensors,
    total: sampling.total,
    ...(series === undefined ? {} : { series }),
    ...(readings === undefined ? {} : { meters: readings }),
    ...(order.idleWatts === undefined ? {} : { idleWatts: order.idleWatts }),
    ...(wantsCount
      ? { instructions: await countInstructions({ ...command, wantsCgroup: false }, clean) }
      : {}),
  };
  const limit: RunFailure | undefined =
    tooHot !== undefined
      ? { status: "invalid", reason: tooHot }
      : stale !== undefined
        ? { status: "failed", reason: stale }
        : undefined;
  return { ...readOut(campaign, traces, seen, limit, order.reference), isAborted, traces };
}

function preparedCommand(
  order: RunOrder,
  tmp: string,
): {
  placeholders: Placeholders;
  command: CommandOrder;
  server: readonly string[] | undefined;
  /** The command as the experiment says it. */
  words: readonly string[];
} {
  const { campaign, configuration } = order;
  const { run } = campaign.experiment;
  const applied = appliedOptions(campaign.options, configuration);
  const placeholders: Placeholders = {
    // A command may name an option that is inactive: it stands there at its resting level.
    configuration: Object.fromEntries(
      campaign.options.map(({ option }) => [
        option.name,
        levelOf(configuration, option.name) ?? restingLevel(option),
      ]),
    ),
    facts: campaign.environment.facts ?? {},
    flags: applied.flags,
    pragmas: applied.pragmas,
    tmp,
    dir: campaign.folder,
    input: Object.keys(campaign.workloadHashes)[0] ?? "",
    repeat: order.repeat,
    seed: order.seed,
  };
  for (const [name, text] of applied.files) {
    mkdirSync(dirname(join(tmp, name)), { recursive: true });
    writeFileSync(join(tmp, name), text);
  }
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
    wantsCgroup: campaign.experiment.metrics.some(({ extract }) => extract.cgroup !== undefined),
    signal: order.signal,
    ...(order.watchCommand === undefined ? {} : { watchCommand: order.watchCommand }),
  };
  return {
    placeholders,
    command,
    server: run.start === undefined ? undefined : argvOf(run.start),
    words: fillArguments(run.command, placeholders),
  };
}

async function invoked(
  { campaign, machine }: RunOrder,
  words: readonly string[],
  command: CommandOrder,
): Promise<Outcome> {
  const { perform } = machine;
  return perform === undefined
    ? await runCommand(command)
    : await performSimulated(campaign, { ...machine, perform }, words);
}

async function invokeRepeatedly(
  { campaign, machine }: RunOrder,
  invoke: () => Promise<Outcome>,
  clean: () => string | undefined,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly stale: string | undefined }> {
  const least = durationMs(campaign.experiment.run.minDuration ?? 0);
  const outcomes: Outcome[] = [];
  let elapsed = 0;
  machine.load(1);
  try {
    do {
      const stale = clean();
      if (stale !== undefined) return { outcomes, stale };
      const outcome = await invoke();
      outcomes.push(outcome);
      elapsed = outcome.endMs - (outcomes[0] as Outcome).startMs;
      if (outcome.end !== "exited" || isBad(campaign, outcome)) break;
    } while (elapsed < least);
  } finally {
    machine.load(0);
  }
  return { outcomes, stale: undefined };
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
    const sources = energySources(extract, total);
    if (sources !== undefined && extract.power?.meter === undefined) {
      for (const name of sources) names.add(name);
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
