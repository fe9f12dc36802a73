import { join } from "node:path";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import type { Campaign } from "../campaign/campaign.ts";
import {
  extendedConfigurations,
  type Planner,
  plannedConfigurations,
} from "../campaign/planned-configurations.ts";
import { runEnds } from "../campaign/run-log.ts";
import { type Adviser, tunedCampaign } from "../campaign/tuned-campaign.ts";
import { durationMs } from "../experiment/quantities.ts";
import { type Machine, openMachine } from "../machine/machine.ts";
import { clockMoment, isClockSet } from "../measure/clock.ts";
import { openHelperSession } from "../privileged/helper-session.ts";
import { runCampaign } from "../run/run-campaign.ts";
import { killLiveCommands } from "../run/run-command.ts";
import { tryMeters } from "../run/run-meters.ts";
import { outvotedReference } from "../run/settle-reference.ts";
import { ballast } from "../session/ballast.ts";
import { type Guard, leaveScript, startGuard, waitForGuard } from "../session/guard.ts";
import { type Journal, openJournal } from "../session/journal.ts";
import { type KnobSession, openKnobSession } from "../session/knob-session.ts";
import { endNotedCommands } from "../session/live-commands.ts";
import { takeLock } from "../session/lock.ts";
import { makeFolder } from "../session/make-folder.ts";
import { restoreScript } from "../session/restore.ts";
import type { CommandOptions } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { preparedCampaign } from "./prepared-campaign.ts";

/**
 * `run` and `resume`: measures an experiment until it is complete or interrupted, then restores every
 * knob. Runs that are on the disk are not run again.
 * @param adviser of a tuning: names what to measure, round by round, in the place of the experiment's design.
 */
export async function runExperiment(
  options: CommandOptions,
  terminal: Terminal,
  adviser?: Adviser,
): Promise<number> {
  const machine = openMachine(options);
  const file = options.files[0] as string;
  const prepared = await preparedCampaign(file, machine, options.spool, terminal);
  const campaign = adviser === undefined ? prepared : tunedCampaign(prepared);
  const folder = join(options.spool, `${campaign.experiment.name}-${campaign.id}`);
  makeFolder(folder);
  await waitForGuard(folder);
  const release = takeLock(folder);
  endNotedCommands(folder);
  const spare = ballast(folder);
  spare.keep();
  const journal = openJournal(join(folder, "journal.ndjson"), () => spare.drop());
  try {
    const planner: Planner = {
      campaign,
      journal,
      isAllowed: options.isAllowed,
      registry: options,
      ...(adviser === undefined ? {} : { adviser }),
      log: (message) => terminal.error(message),
    };
    // Before any knob is touched: a design that does not fit is bad input.
    const configurations = await plannedConfigurations(planner);
    await tryMeters(campaign);
    const { socket } = options;
    const code = await measureAll(
      { campaign, machine, journal, folder, planner, configurations, socket },
      terminal,
    );
    await adviser?.end(campaign, journal.records);
    return code;
  } finally {
    journal.close();
    release();
  }
}

interface Work {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly folder: string;
  readonly planner: Planner;
  /** The plan as it is at the start. */
  readonly configurations: readonly Configuration[];
  /** The root helper's socket, when knobs are set through it. */
  readonly socket: string | undefined;
}

async function measureAll(work: Work, terminal: Terminal): Promise<number> {
  const { machine, journal, folder } = work;
  const usesKnobs = work.campaign.options.some((one) => one.knob !== undefined);
  const helper = work.socket === undefined ? undefined : await openHelperSession(work.socket);
  // The helper has a guard of its own for the knobs; this one ends the commands.
  const guard = startGuard(folder, machine.root, patience(work.campaign));
  const session = helper ?? openKnobSession(machine.sys, journal, guard, undefined, machine.clock);
  if (!isClockSet(clockMoment(machine.clock))) {
    terminal.error(
      `this machine's clock says ${new Date(machine.clock.wallMs()).toISOString()}: ` +
        "start times are marked as unset; durations do not depend on it",
    );
  }
  // A crash may have left knobs changed: back to the original before anything else.
  let report = await session.restore();
  const abort = new AbortController();
  const forget = terminal.onSignal(
    () => abort.abort(),
    () => {
      killLiveCommands();
      void session.restore();
      process.exit(EXIT.interrupted);
    },
  );
  let code: number = EXIT.ok;
  try {
    await guard.armed;
    const isComplete = await measureRounds(work, session, guard, abort.signal, terminal);
    if (!isComplete) code = EXIT.interrupted;
    const count = runEnds(journal.records).length;
    terminal.out(`${count} runs, ${isComplete ? "complete" : "interrupted"}: ${folder}\n`);
  } catch (error) {
    code = EXIT.failed;
    terminal.error(error instanceof Error ? error.message : String(error));
  } finally {
    report = await session.restore();
  }
  if (report.unrecorded !== undefined) terminal.error(report.unrecorded);
  if (report.failed.length > 0) {
    const script = restoreScript(report);
    terminal.error(
      `knobs could not be restored; ${leaveScript(folder, script)} does it:\n${script}`,
    );
    code = EXIT.notRestored;
  } else if (usesKnobs) leaveScript(folder, undefined);
  helper?.close();
  await guard.done();
  // Until here a signal must not end the process by default: the guard would be in the middle of it.
  forget();
  return code;
}

/** Measures what is planned; a guided design is asked again until its budget is spent. */
async function measureRounds(
  work: Work,
  session: KnobSession,
  guard: Guard,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<boolean> {
  let { configurations } = work;
  for (;;) {
    const end = await runCampaign({
      ...work,
      configurations,
      session,
      guard,
      signal,
      report: (run, done) =>
        terminal.out(`[${done}/${configurations.length}] ${lineOf(work, run)}\n`),
      log: (message) => terminal.error(message),
    });
    if (!end.isComplete) return false;
    const more = await extendedConfigurations(work.planner, configurations);
    if (more.length === configurations.length) break;
    configurations = more;
  }
  work.journal.append({ kind: "done" });
  const outvoted = outvotedReference(work.journal.records);
  if (outvoted !== undefined) terminal.error(outvoted);
  return true;
}

function lineOf({ campaign }: Work, run: RunEnd): string {
  const values = Object.entries(run.values).map(([name, value]) => `${name}=${value}`);
  const failures = Object.entries(run.failures).map(([name, { reason }]) => `${name}: ${reason}`);
  const { clock_is_set: isSet, clock_jump_s: jump, left_running: left } = run.covariates;
  const causes = [
    ...(run.health.status === "healthy" ? [] : run.health.causes),
    ...(left === undefined ? [] : [`ended ${left} processes that it left running`]),
    ...(isSet === 0 ? ["clock unset"] : []),
    ...(jump === undefined || jump === 0 ? [] : [`clock set by ${jump} s`]),
  ];
  const key = configurationKey(campaign.space, run.configuration);
  return [`block ${run.block} repeat ${run.repeat}`, key, ...values, ...failures, ...causes].join(
    " ",
  );
}

function patience(campaign: Campaign): number {
  return durationMs(campaign.experiment.safety?.watchdog ?? 30);
}
