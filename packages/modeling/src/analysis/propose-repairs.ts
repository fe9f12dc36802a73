import { type Predictor, predictsIntervals } from "../learners/learner.ts";
import { optionLevels } from "../sampling/option-levels.ts";
import {
  brokenConstraint,
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkConfiguration,
  completedConfiguration,
  configurationKey,
  encode,
  InputError,
  type Level,
  levelOf,
  levelsOf,
  type Metric,
  numberAt,
  type Option,
  restingLevel,
} from "../space/index.ts";
import type { Interval } from "../stats/index.ts";

/** One option set to another level. */
export interface LevelChange {
  readonly option: string;
  readonly from: Level;
  readonly to: Level;
}

/** Changes to a configuration and what they are expected to bring. */
export interface Repair {
  readonly configuration: Configuration;
  readonly changes: readonly LevelChange[];
  readonly predicted: number;
  /** Improvement over the prediction for the configuration as it stands; positive is better. */
  readonly gain: number;
  /** 90 %: from the interval of the repaired one; undefined when the predictor gives none. */
  readonly gainInterval: Interval | undefined;
  /** Whether the prediction reaches the goal. */
  readonly reachesGoal: boolean;
}

/** What is to be repaired, and where to look. */
export interface RepairTask {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly configuration: Configuration;
  readonly predictor: Predictor;
  /** Prediction to reach: at most this where lower is better, at least this where higher is. */
  readonly goal: number;
  /** Legal answers, as the rows of a table; the whole space when absent. */
  readonly candidates?: readonly Configuration[];
  /** Options that may be changed; all by default. */
  readonly changeable?: readonly string[];
  /** Most changes, 5 by default. */
  readonly changeCountMax?: number;
}

/** A repair that is asked to change nothing. */
export class RepairTaskError extends InputError {
  readonly code = "REPAIR_TASK";
}

/** Configurations kept from one number of changes to the next. */
const BEAM = 150;

/**
 * The best repair for each number of changed levels, fewest first: the first that reaches the goal is
 * the smallest one found, and those behind it are there to be measured. A repair that is no better
 * than one with fewer changes is left out. Among candidates the search is complete; in a whole space
 * one and two changes are complete up to 150 single changes, and more changes extend the 150 best
 * (valid or not: a constraint may ask for two changes at once).
 * Options that the configuration does not state, or that a change makes active, have their default, as
 * in `encode`; what a change makes inactive is no change of its own.
 * @throws RepairTaskError when no option may be changed; UnknownOptionError, IllegalLevelError.
 */
export function proposeRepairs(asked: RepairTask): readonly Repair[] {
  checkConfiguration({ ...asked.space, constraints: [] }, asked.configuration);
  const task = {
    ...asked,
    configuration: completedConfiguration(asked.space, asked.configuration),
  };
  const { space, metric, changeable = space.options.map(({ name }) => name) } = task;
  if (changeable.length === 0) throw new RepairTaskError("no option may be changed");
  const most = Math.min(task.changeCountMax ?? 5, changeable.length);
  const rounds =
    task.candidates === undefined
      ? searched(task, new Set(changeable), most)
      : listed(task, task.candidates, new Set(changeable), most);
  const sign = metric.better === "lower" ? 1 : -1;
  const now = numberAt(task.predictor.predict(encode(space, [task.configuration])), 0);
  const repairs: Repair[] = [];
  let best = sign * now;
  for (const { configuration, predicted } of rounds) {
    if (sign * predicted >= best) continue;
    best = sign * predicted;
    repairs.push(repairOf(task, configuration, predicted, now));
  }
  return repairs;
}

interface Scored {
  readonly configuration: Configuration;
  readonly predicted: number;
}

function repairOf(
  { space, metric, configuration: before, predictor, goal }: RepairTask,
  configuration: Configuration,
  predicted: number,
  now: number,
): Repair {
  const sign = metric.better === "lower" ? 1 : -1;
  let gainInterval: Interval | undefined;
  if (predictsIntervals(predictor)) {
    const { lower, upper } = predictor.predictInterval(encode(space, [configuration]), 0.9);
    const ends = [sign * (now - lower[0]!), sign * (now - upper[0]!)].sort((a, b) => a - b);
    gainInterval = { low: ends[0]!, high: ends[1]! };
  }
  const changed = changedOptions(space, before, configuration);
  return {
    configuration,
    predicted,
    gain: sign * (now - predicted),
    gainInterval,
    reachesGoal: sign * predicted <= sign * goal,
    changes: changed.map((option) => ({
      option: option.name,
      from: levelOf(before, option.name) ?? restingLevel(option),
      to: configuration[option.name] as Level,
    })),
  };
}

/** Options that are active in `after` and have another level than in `before`. */
function changedOptions(
  { options }: ConfigurationSpace,
  before: Configuration,
  after: Configuration,
): readonly Option[] {
  return options.filter((option) => {
    const level = levelOf(after, option.name);
    return level !== undefined && level !== (levelOf(before, option.name) ?? restingLevel(option));
  });
}

function isValid(space: ConfigurationSpace, configuration: Configuration): boolean {
  return brokenConstraint(space, levelsOf(space, configuration)) === undefined;
}

/** The best candidate at each distance. */
function listed(
  { space, metric, configuration, predictor }: RepairTask,
  candidates: readonly Configuration[],
  changeable: ReadonlySet<string>,
  most: number,
): readonly Scored[] {
  const predicted = predictor.predict(encode(space, candidates));
  const best: (Scored | undefined)[] = [];
  const sign = metric.better === "lower" ? 1 : -1;
  for (const [i, candidate] of candidates.entries()) {
    const changed = changedOptions(space, configuration, candidate);
    const distance = changed.length;
    if (distance === 0 || distance > most) continue;
    if (!changed.every(({ name }) => changeable.has(name)) || !isValid(space, candidate)) continue;
    const value = numberAt(predicted, i);
    const known = best[distance];
    if (known === undefined || sign * value < sign * known.predicted) {
      best[distance] = { configuration: candidate, predicted: value };
    }
  }
  return best.filter((entry) => entry !== undefined);
}

/** The best valid configuration found at each distance, by a beam over single changes. */
function searched(
  { space, metric, configuration, predictor }: RepairTask,
  changeable: ReadonlySet<string>,
  most: number,
): readonly Scored[] {
  const sign = metric.better === "lower" ? 1 : -1;
  const options = space.options.filter(({ name }) => changeable.has(name));
  const rounds: Scored[] = [];
  let beam: readonly Configuration[] = [configuration];
  for (let distance = 1; distance <= most; distance++) {
    const next = new Map<string, Configuration>();
    for (const from of beam) {
      for (const option of options) {
        const now = levelOf(from, option.name);
        if (
          now === undefined ||
          now !== (levelOf(configuration, option.name) ?? restingLevel(option))
        )
          continue;
        for (const level of optionLevels(option)) {
          if (level === now) continue;
          const changed = settled(space, { ...from, [option.name]: level });
          next.set(configurationKey(space, changed), changed);
        }
      }
    }
    const all = [...next.values()];
    if (all.length === 0) break;
    const predicted = predictor.predict(encode(space, all));
    const order = [...all.keys()].sort((a, b) => sign * (predicted[a]! - predicted[b]!));
    const valid = order.find((i) => isValid(space, all[i]!));
    if (valid !== undefined) {
      rounds.push({ configuration: all[valid]!, predicted: predicted[valid]! });
    }
    beam = order.slice(0, BEAM).map((i) => all[i]!);
  }
  return rounds;
}

/** With what is inactive left out and what is active at its resting level, or as stated. */
function settled(space: ConfigurationSpace, configuration: Configuration): Configuration {
  if (space.options.every(({ activeWhen }) => activeWhen === undefined)) return configuration;
  return completedConfiguration(space, canonicalConfiguration(space, configuration));
}
