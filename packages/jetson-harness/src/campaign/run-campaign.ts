import { createRng } from "@perfatlas/modeling/random";
import {
  type Configuration,
  configurationKey,
  isRange,
  type Level,
} from "@perfatlas/modeling/space";
import { durationMs, runCount, shareOf } from "../experiment/quantities.ts";
import { blockOrder } from "../measure/blocks.ts";
import { type HealthRule, healthOf } from "../measure/health.ts";
import { hasEnough, type RepeatRule } from "../measure/repeat.ts";
import { readSensor } from "../sensors/read-sensor.ts";
import { checkRoom } from "../session/ballast.ts";
import type { Journal } from "../session/journal.ts";
import type { KnobLevel, KnobSession } from "../session/knob-session.ts";
import { type Campaign, runId } from "./campaign.ts";
import { idlePower } from "./idle-power.ts";
import type { Machine } from "./machine.ts";
import { measureRun } from "./measure-run.ts";
import { note, type Progress, progressOf, type RunEnd, startCount } from "./run-log.ts";

/** Everything a campaign's loop works with. */
export interface CampaignRun {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly session: KnobSession;
  readonly configurations: readonly Configuration[];
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told after every run. */
  report(end: RunEnd, doneCount: number): void;
}

/** How a campaign's loop ended. */
export interface CampaignEnd {
  readonly isComplete: boolean;
  readonly runCount: number;
}

/**
 * Measures in randomised complete blocks until every configuration has enough repeats or is given
 * up. Every run is on the disk before the next begins; what the journal already holds is not run
 * again. Knobs are the caller's to restore.
 * @throws KnobRejectedError, SysrootError, DiskFullError.
 */
export async function runCampaign(run: CampaignRun): Promise<CampaignEnd> {
  const { campaign, journal, configurations } = run;
  const rule = repeatRule(campaign);
  const progress = [...progressOf(campaign, configurations, journal.records).values()];
  const seed = campaign.experiment.measurement?.order?.seed ?? 0;
  const state = { runs: 0, idleWatts: undefined as number | undefined };
  const lastBlock = Math.max(0, ...progress.flatMap((one) => [...one.blocks]));
  for (let block = lastBlock; progress.some((one) => !isFinished(rule, one)); block++) {
    const todo = blockOrder(progress.length, seed, block)
      .map((index, position) => ({ one: progress[index] as Progress, position }))
      .filter(({ one }) => !isFinished(rule, one) && !one.blocks.has(block));
    checkRoom(run.folder);
    const first = todo[0];
    const warmups = campaign.experiment.measurement?.warmup?.runs ?? 0;
    for (let i = 0; i < warmups && first !== undefined; i++) {
      await setKnobs(run, first.one.configuration);
      await measureRun(runOrder(run, first.one.configuration, -1 - i, block, undefined));
      if (run.signal.aborted) return { isComplete: false, runCount: state.runs };
    }
    for (const { one, position } of todo) {
      while (!isFinished(rule, one) && !one.blocks.has(block)) {
        const end = await oneRun(run, one, block, position, state);
        if (end === undefined) return { isComplete: false, runCount: state.runs };
        state.runs++;
        run.report(end, progress.filter((each) => isFinished(rule, each)).length);
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
  state: { runs: number; idleWatts: number | undefined },
): Promise<RunEnd | undefined> {
  const { campaign, machine, journal } = run;
  const { configuration } = one;
  const repeat = one.counted.length;
  const id = runId(campaign, configuration, repeat, one.setAside);
  const attempt = startCount(journal.records, id) + 1;
  await setKnobs(run, configuration);
  await coolDown(run);
  const idle = campaign.experiment.measurement?.idle;
  if (idle !== undefined && state.runs % runCount(idle.every) === 0) {
    state.idleWatts = await idlePower(machine, idle.seconds);
    if (state.idleWatts !== undefined) {
      journal.append({ kind: "idle", watts: state.idleWatts, configuration });
    }
  }
  if (run.signal.aborted) return undefined;
  journal.append({ kind: "start", run: id, configuration, repeat, block, attempt });
  const startedAt = new Date().toISOString();
  const result = await measureRun(runOrder(run, configuration, repeat, block, state.idleWatts));
  if (result.isAborted || run.signal.aborted) {
    journal.append({ kind: "interrupted", run: id });
    return undefined;
  }
  const health = healthOf(healthRule(campaign), result.covariates, {
    drift: run.session.drift(),
    maxGapMs: result.maxGapMs,
  });
  const end: RunEnd = {
    kind: "end",
    run: id,
    configuration,
    repeat,
    block,
    position,
    attempt,
    startedAt,
    values: result.values,
    failures: result.failures,
    covariates: result.covariates,
    health,
  };
  journal.append({ ...end });
  note(one, end);
  return end;
}

function runOrder(
  { campaign, machine, signal }: CampaignRun,
  configuration: Configuration,
  repeat: number,
  block: number,
  idleWatts: number | undefined,
): Parameters<typeof measureRun>[0] {
  const seed = campaign.experiment.measurement?.order?.seed ?? 0;
  const key = configurationKey(campaign.resolved.space, configuration);
  const rng = createRng(seed).fork(`${key} ${repeat} ${block}`);
  return {
    campaign,
    machine,
    configuration,
    repeat,
    seed: rng.integer(2 ** 31),
    signal,
    phaseMs: rng.next() * 20,
    ...(idleWatts === undefined ? {} : { idleWatts }),
  };
}

/** The machine's knobs of a configuration, in the order of the options. */
export function knobLevels(campaign: Campaign, configuration: Configuration): readonly KnobLevel[] {
  return campaign.resolved.options.flatMap(({ option, knob, scale }) => {
    const level = configuration[option.name];
    if (knob === undefined || level === undefined) return [];
    const scaled = typeof level === "number" && scale !== 1 ? level * scale : level;
    return [{ knob, level: nearestLegal(knob.option.domain, scaled) }];
  });
}

/** Undoes the rounding of a unit conversion: 665.6 MHz times 10⁶ is not an integer in binary. */
function nearestLegal(domain: KnobLevel["knob"]["option"]["domain"], level: Level): Level {
  if (isRange(domain) || typeof level !== "number") return level;
  return domain.find((one) => typeof one === "number" && Math.abs(one - level) < 0.5) ?? level;
}

async function setKnobs(run: CampaignRun, configuration: Configuration): Promise<void> {
  const levels = knobLevels(run.campaign, configuration);
  const fan = run.campaign.experiment.safety?.fan?.pin;
  const fanKnob = run.machine.board.knobs(run.machine.sys).find((knob) => knob.name === "fan");
  const all = fan === undefined || !fanKnob ? levels : [{ knob: fanKnob, level: fan }, ...levels];
  if (all.length === 0) return;
  await run.session.apply(all);
  const settle = run.campaign.experiment.measurement?.settle;
  if (settle?.seconds !== undefined) await pause(settle.seconds * 1000);
  if (settle?.freqReadback === true) {
    run.machine.load(1);
    const reason = await run.session.settle();
    run.machine.load(0);
    if (reason !== undefined) throw new KnobUnsettledError(reason);
  }
}

/** The knobs did not stay where they were set. */
export class KnobUnsettledError extends Error {
  constructor(reason: string) {
    super(`the knobs do not settle: ${reason}`);
    this.name = "KnobUnsettledError";
  }
}

/** Waits until the named zone and all limited zones are cool enough, or the time is up. */
async function coolDown({ campaign, machine, signal }: CampaignRun): Promise<void> {
  const { cooldown } = campaign.experiment.measurement ?? {};
  const limits = new Map(Object.entries(campaign.experiment.safety?.maxTemp ?? {}));
  if (cooldown !== undefined) limits.set(cooldown.zone, cooldown.below);
  if (limits.size === 0) return;
  const deadline = Date.now() + durationMs(cooldown?.timeout ?? 300);
  const sensors = machine.board.sensors(machine.sys).filter((sensor) => limits.has(sensor.name));
  const isHot = (): boolean =>
    sensors.some((sensor) => {
      const reading = readSensor(machine.sys, sensor);
      return "value" in reading && reading.value >= (limits.get(sensor.name) ?? Infinity);
    });
  while (isHot() && Date.now() < deadline && !signal.aborted) await pause(500);
}

function repeatRule({ experiment }: Campaign): RepeatRule {
  const repeats = experiment.measurement?.repeats;
  if (repeats === undefined) return { min: 1, max: 1 };
  const { until } = repeats;
  return {
    min: repeats.min,
    max: repeats.max,
    ...(until === undefined
      ? {}
      : {
          until: {
            metric: until.metric,
            halfWidth: shareOf(until.ciHalfWidth),
            confidence: until.confidence,
          },
        }),
  };
}

function healthRule({ experiment }: Campaign): HealthRule {
  const discard = experiment.measurement?.discard;
  const { psiSome, steal } = discard?.load ?? {};
  return {
    // Knobs that left their level during a run always set it aside.
    frequencyDrift: discard?.freqDrift ?? true,
    ...(discard?.throttled === undefined ? {} : { throttled: discard.throttled }),
    ...(discard?.sampleGapMs === undefined ? {} : { sampleGapMs: discard.sampleGapMs }),
    ...(psiSome === undefined ? {} : { pressureShare: shareOf(psiSome) }),
    ...(steal === undefined ? {} : { stealShare: shareOf(steal) }),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
