import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import { implausibleValues } from "@perfatlas/modeling/units";
import type { RunEnd } from "@perfatlas/wire";
import { type Campaign, runId } from "../campaign/campaign.ts";
import { healthRule, repeatRule } from "../campaign/campaign-rules.ts";
import { note, type Progress, progressOf, startCounts } from "../campaign/run-log.ts";
import { wholePlots } from "../campaign/whole-plots.ts";
import { runCount } from "../experiment/quantities.ts";
import type { Machine } from "../machine/machine.ts";
import { blockOrder } from "../measure/blocks.ts";
import { clockCovariates, clockMoment } from "../measure/clock.ts";
import { healthOf } from "../measure/health.ts";
import { hasEnough, type RepeatRule } from "../measure/repeat.ts";
import { checkRoom } from "../session/ballast.ts";
import type { Guard } from "../session/guard.ts";
import type { Journal } from "../session/journal.ts";
import type { KnobSession } from "../session/knob-session.ts";
import { coolDown } from "./cool-down.ts";
import { idlePower } from "./idle-power.ts";
import { keepSamples } from "./keep-samples.ts";
import { measureRun } from "./measure-run.ts";
import type { Reference } from "./read-out.ts";
import { knobRefusal } from "./set-knobs.ts";
import { referenceOf, settleReference } from "./settle-reference.ts";
import type { IdleWatts } from "./traces.ts";

/** Everything a campaign's loop works with. */
export interface CampaignRun {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly session: KnobSession;
  readonly configurations: readonly Configuration[];
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly guard: Guard;
  /** Told after every run. */
  report(end: RunEnd, doneCount: number): void;
  /** Told what a person should know beside the runs. */
  log(message: string): void;
}

interface LoopState {
  runs: number;
  idleWatts: IdleWatts | undefined;
  readonly starts: Map<string, number>;
  readonly reference: Reference;
}

/** How a campaign's loop ended. */
export interface CampaignEnd {
  readonly isComplete: boolean;
  readonly runCount: number;
}

/**
 * Measures in randomised complete blocks, or split plots, until every configuration has enough repeats or is given
 * up. Every run is on the disk before the next begins; what the journal already holds is not run
 * again. Knobs are the caller's to restore.
 * @throws KnobRejectedError, SysrootError, DiskFullError, NoReferenceError.
 */
export async function runCampaign(run: CampaignRun): Promise<CampaignEnd> {
  const { campaign, journal, configurations } = run;
  const rule = repeatRule(campaign);
  const progress = [...progressOf(campaign, configurations, journal.records).values()];
  const seed = campaign.experiment.measurement?.order?.seed ?? 0;
  const state: LoopState = {
    runs: 0,
    idleWatts: undefined,
    starts: startCounts(journal.records),
    reference: referenceOf(journal.records),
  };
  const plots = wholePlots(
    campaign,
    progress.map(({ configuration }) => configuration),
  );
  const isSettled = await settleReference(
    {
      campaign,
      journal,
      configurations: blockOrder(configurations.length, seed, 0).map(
        (index) => configurations[index] as Configuration,
      ),
      log: run.log,
      measure: async (configuration) =>
        (await knobRefusal(run, configuration)) === undefined
          ? measureRun(runOrder(run, configuration, -1, 0, undefined))
          : undefined,
    },
    state.reference,
  );
  if (!isSettled || run.signal.aborted) return { isComplete: false, runCount: 0 };
  let lastBlock = 0;
  for (const { blocks } of progress)
    for (const block of blocks) lastBlock = Math.max(lastBlock, block);
  // Counted once and kept: with thousands of configurations counting took longer than measuring.
  const done = new Set(progress.filter((one) => isFinished(rule, one)));
  for (let block = lastBlock; progress.some((one) => !isFinished(rule, one)); block++) {
    const todo = blockOrder(progress.length, seed, block, plots)
      .map((index, position) => ({ one: progress[index] as Progress, position }))
      .filter(({ one }) => !isFinished(rule, one) && !one.blocks.has(block));
    checkRoom(run.folder);
    const first = todo[0];
    const warmups = campaign.experiment.measurement?.warmup?.runs ?? 0;
    for (let i = 0; i < warmups && first !== undefined; i++) {
      if ((await knobRefusal(run, first.one.configuration)) !== undefined) break;
      await measureRun(runOrder(run, first.one.configuration, -1 - i, block, undefined));
      if (run.signal.aborted) return { isComplete: false, runCount: state.runs };
    }
    for (const { one, position } of todo) {
      while (!isFinished(rule, one) && !one.blocks.has(block)) {
        const end = await oneRun(run, one, block, position, state);
        if (end === undefined) return { isComplete: false, runCount: state.runs };
        state.runs++;
        if (isFinished(rule, one)) done.add(one);
        run.report(end, done.size);
      }
    }
  }
  return { isComplete: true, runCount: state.runs };
}

/** A configuration that fails twice is not tried again; one set aside too often neither. */
function isFinished(rule: RepeatRule, one: Progress): boolean {
  const failed = one.counted.filter((end) => Object.keys(end.values).length === 0).length;
  if (failed >= 2 || one.setAsideTotal >= 3 * rule.max) return true;
  const metric = rule.until?.metric ?? "";
  const values = one.counted.flatMap((end) => end.values[metric] ?? []);
  return hasEnough(rule, one.counted.length, values);
}

async function oneRun(
  run: CampaignRun,
  one: Progress,
  block: number,
  position: number,
  state: LoopState,
): Promise<RunEnd | undefined> {
  const { campaign, machine, journal } = run;
  const { configuration } = one;
  const repeat = one.counted.length;
  const id = runId(campaign, configuration, repeat, one.setAside);
  const attempt = (state.starts.get(id) ?? 0) + 1;
  state.starts.set(id, attempt);
  const refusal = await knobRefusal(run, configuration);
  if (refusal !== undefined) return refusedRun(run, one, { id, block, position, attempt }, refusal);
  await coolDown(campaign, machine, run.signal);
  const idle = campaign.experiment.measurement?.idle;
  if (idle !== undefined && state.runs % runCount(idle.every) === 0) {
    state.idleWatts = await idlePower(campaign, machine, idle.seconds);
    journal.append({ kind: "idle", watts: Object.fromEntries(state.idleWatts), configuration });
  }
  if (run.signal.aborted) return undefined;
  journal.append({ kind: "start", run: id, configuration, repeat, block, attempt });
  const began = clockMoment(machine.clock);
  const { reference } = state;
  const result = await measureRun({
    ...runOrder(run, configuration, repeat, block, state.idleWatts),
    reference,
  });
  if (result.isAborted || run.signal.aborted) {
    journal.append({ kind: "interrupted", run: id });
    return undefined;
  }
  const clock = clockCovariates(began, clockMoment(machine.clock));
  const health = healthOf(healthRule(campaign), result.covariates, {
    drift: await run.session.drift(),
    maxGapMs: result.maxGapMs,
    implausible: implausibleValues(campaign.metrics, result.values),
  });
  const end: RunEnd = {
    kind: "end",
    run: id,
    configuration,
    repeat,
    block,
    position,
    attempt,
    startedAt: new Date(began.wallMs).toISOString(),
    values: result.values,
    failures: result.failures,
    covariates: { ...result.covariates, ...clock },
    health,
  };
  keepSamples(run, id, result.traces);
  journal.append({ ...end });
  note(one, end);
  return end;
}

function runOrder(
  { campaign, machine, signal, guard }: CampaignRun,
  configuration: Configuration,
  repeat: number,
  block: number,
  idleWatts: IdleWatts | undefined,
): Parameters<typeof measureRun>[0] {
  const seed = campaign.experiment.measurement?.order?.seed ?? 0;
  const key = configurationKey(campaign.space, configuration);
  const rng = createRng(seed).fork(`${key} ${repeat} ${block}`);
  return {
    campaign,
    machine,
    configuration,
    repeat,
    seed: rng.integer(2 ** 31),
    signal,
    watchCommand: guard.watchCommand,
    phaseMs: rng.next() * 20,
    ...(idleWatts === undefined ? {} : { idleWatts }),
  };
}

/** A configuration that the machine refuses is a result: every metric failed for that reason. */
function refusedRun(
  { campaign, journal, machine }: CampaignRun,
  one: Progress,
  at: { id: string; block: number; position: number; attempt: number },
  reason: string,
): RunEnd {
  const failure = { status: "invalid", reason } as const;
  const end: RunEnd = {
    kind: "end",
    run: at.id,
    configuration: one.configuration,
    repeat: one.counted.length,
    block: at.block,
    position: at.position,
    attempt: at.attempt,
    startedAt: new Date(machine.clock.wallMs()).toISOString(),
    values: {},
    failures: Object.fromEntries(campaign.metrics.map((metric) => [metric.name, failure])),
    covariates: {},
    health: { status: "healthy", causes: [] },
  };
  journal.append({ ...end });
  note(one, end);
  return end;
}
