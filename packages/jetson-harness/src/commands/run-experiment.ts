import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import { type Campaign, prepareCampaign } from "../campaign/campaign.ts";
import { guidedConfigurations } from "../campaign/guided-configurations.ts";
import { type Machine, openMachine } from "../campaign/machine.ts";
import { runCampaign } from "../campaign/run-campaign.ts";
import { runEnds } from "../campaign/run-log.ts";
import { designConfigurations } from "../design/design-configurations.ts";
import { durationMs } from "../experiment/quantities.ts";
import { ballast } from "../session/ballast.ts";
import { leaveScript, startGuard, waitForGuard } from "../session/guard.ts";
import { type Journal, openJournal } from "../session/journal.ts";
import { openKnobSession } from "../session/knob-session.ts";
import { takeLock } from "../session/lock.ts";
import { restoreScript } from "../session/restore.ts";
import { uploadHeader } from "../upload/upload-header.ts";
import type { CommandOptions } from "./command-options.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/**
 * `run` and `resume`: measures an experiment until it is complete or interrupted, then restores every
 * knob. Runs that are on the disk are not run again.
 */
export async function runExperiment(options: CommandOptions, terminal: Terminal): Promise<number> {
  const machine = openMachine(options);
  const file = options.files[0] as string;
  const { campaign, folder } = await preparedFolder(file, machine, options);
  mkdirSync(folder, { recursive: true });
  await waitForGuard(folder);
  const release = takeLock(folder);
  const spare = ballast(folder);
  spare.keep();
  const journal = openJournal(join(folder, "journal.ndjson"), () => spare.drop());
  try {
    const configurations = await plannedConfigurations(campaign, journal, options, terminal);
    return await measureAll({ campaign, machine, journal, folder, configurations }, terminal);
  } finally {
    journal.close();
    release();
  }
}

/** The campaign and its folder; digests of "auto" inputs come from the folder's first run. */
async function preparedFolder(
  file: string,
  machine: Machine,
  options: CommandOptions,
): Promise<{ campaign: Campaign; folder: string }> {
  const campaign = prepareCampaign(file, machine);
  return { campaign, folder: join(options.spool, `${campaign.experiment.name}-${campaign.id}`) };
}

/** The plan of the journal, or a new one; a plan of other levels refuses loudly. */
async function plannedConfigurations(
  campaign: Campaign,
  journal: Journal,
  options: CommandOptions,
  terminal: Terminal,
): Promise<readonly Configuration[]> {
  const plan = journal.records.find((record) => record.kind === "plan");
  if (plan !== undefined) return plan.configurations as readonly Configuration[];
  const { design } = campaign.experiment;
  const context = { folder: campaign.folder, isAllowed: options.isAllowed };
  const guided =
    design.kind === "guided"
      ? await guidedConfigurations(campaign, [], options, (message) => terminal.error(message))
      : undefined;
  const configurations =
    guided?.configurations ?? designConfigurations(design, campaign.resolved, context);
  journal.append({
    kind: "plan",
    campaign: uploadHeader(campaign, guided?.suggestionId),
    configurations,
    workload: campaign.workloadHashes,
    batch: campaign.experiment.upload?.batch,
  });
  return configurations;
}

interface Work {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly folder: string;
  readonly configurations: readonly Configuration[];
}

async function measureAll(work: Work, terminal: Terminal): Promise<number> {
  const { machine, journal, folder } = work;
  const usesKnobs = work.campaign.resolved.options.some((one) => one.knob !== undefined);
  const guard = startGuard(folder, machine.root, patience(work.campaign));
  const session = openKnobSession(machine.sys, journal, guard);
  // A crash may have left knobs changed: back to the original before anything else.
  let report = session.restore();
  const abort = new AbortController();
  const forget = terminal.onSignal(
    () => abort.abort(),
    () => {
      session.restore();
      process.exit(130);
    },
  );
  let code: number = EXIT.ok;
  try {
    const end = await runCampaign({
      ...work,
      session,
      signal: abort.signal,
      report: (run, done) => {
        const values = Object.entries(run.values).map(([name, value]) => `${name}=${value}`);
        const state = run.health.status === "healthy" ? "" : ` ${run.health.causes.join("; ")}`;
        terminal.out(
          `[${done}/${work.configurations.length}] block ${run.block} repeat ${run.repeat} ` +
            `${key(work, run.configuration)} ${values.join(" ")}${state}\n`,
        );
      },
    });
    if (end.isComplete) journal.append({ kind: "done" });
    else code = EXIT.interrupted;
    terminal.out(
      `${end.runCount} runs now, ${runEnds(journal.records).length} in all, ` +
        `${end.isComplete ? "complete" : "interrupted"}: ${folder}\n`,
    );
  } catch (error) {
    code = EXIT.failed;
    terminal.error(error instanceof Error ? error.message : String(error));
  } finally {
    forget();
    report = session.restore();
  }
  if (report.failed.length > 0) {
    const script = restoreScript(report);
    terminal.error(
      `knobs could not be restored; ${leaveScript(folder, script)} does it:\n${script}`,
    );
    code = EXIT.notRestored;
  } else if (usesKnobs) leaveScript(folder, undefined);
  await guard.done();
  return code;
}

const key = (work: Work, configuration: Configuration): string =>
  configurationKey(work.campaign.resolved.space, configuration);

function patience(campaign: Campaign): number {
  return durationMs(campaign.experiment.safety?.watchdog ?? 30);
}
