import { randomForest } from "../learners/random-forest.ts";
import type { Rng } from "../random/rng.ts";
import { InputError, type Option, type Sample } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { censoredCount, type Interval, quantile } from "../stats/index.ts";
import { mean } from "../stats/mean.ts";

/** A machine type that a workload could run on. */
export interface HardwareChoice {
  readonly name: string;
  /** Price of a second in any currency; cost is run time times this. */
  readonly costPerSecond: number;
}

/** What earlier workloads took. */
export interface HardwareRuns {
  readonly hardware: readonly HardwareChoice[];
  /** One array per workload, one run time in seconds per hardware; NaN where not run, infinite where cut off. */
  readonly seconds: readonly Float64Array[];
  /** One per workload: workloads of one group are variants of each other, never apart in a check. */
  readonly groups?: readonly string[];
}

/** What a workload is expected to take on one hardware. */
export interface HardwarePrediction extends HardwareChoice {
  /** The measured run time where it was a fingerprint run. */
  readonly seconds: number;
  readonly cost: number;
  /**
   * Of seconds, at the asked level; both ends the measured value for a fingerprint run, NaN where no
   * workload of another group came to its end.
   */
  readonly interval: Interval;
  readonly costInterval: Interval;
  readonly isMeasured: boolean;
}

/**
 * Predictions in the order of the hardware, and the two best by expectation of those on which any
 * workload came to its end.
 */
export interface HardwareSelection {
  readonly predictions: readonly HardwarePrediction[];
  readonly fastest: HardwarePrediction;
  readonly cheapest: HardwarePrediction;
  /** Workloads that were run on all fingerprint hardware: the forest learned from these. */
  readonly workloadCount: number;
  /** Runs of earlier workloads that were cut off: the forest learned without them. */
  readonly censoredCount: number;
}

/** Settings of `selectHardware`. */
export interface HardwareSettings {
  readonly treeCount?: number;
  /** Share of workloads whose run time the interval holds; 0.9 by default. */
  readonly level?: number;
}

/** Runs that do not fit together, or too few to learn from. */
export class HardwareRunsError extends InputError {
  readonly code = "HARDWARE_RUNS";
}

/** Groups are dealt into this many parts; each part is predicted by a forest that did not see it. */
const FOLDS = 5;

/**
 * Run time and cost of a workload on every hardware, from runs on a few of them (PARIS: Yadwadkar et
 * al., SoCC 2017, §4). The fingerprint is ln seconds on the few, relative to their mean; a forest over
 * other workloads' runs maps fingerprint and hardware to ln seconds relative to the same mean.
 * Departures: PARIS adds resource counters of the fingerprint runs, which public tables lack, and takes
 * variance over repeats; intervals here are quantiles of the error on groups of workloads that a
 * forest did not see, per hardware, so they hold what a new group may bring.
 * @param measured seconds by hardware name. @throws HardwareRunsError naming what does not fit.
 */
export function selectHardware(
  runs: HardwareRuns,
  measured: ReadonlyMap<string, number>,
  rng: Rng,
  { treeCount = 60, level = 0.9 }: HardwareSettings = {},
): HardwareSelection {
  const references = check(runs, measured);
  const own = describe(Float64Array.from(references, ({ seconds }) => Math.log(seconds)));
  const places = references.map(({ place }) => place);
  const known = runs.seconds
    .map((seconds, w): Known => {
      const logs = seconds.map(Math.log);
      const marks = describe(Float64Array.from(places, (place) => numberAt(logs, place)));
      return { ...marks, logs, group: runs.groups?.[w] ?? String(w) };
    })
    .filter(({ center }) => Number.isFinite(center));
  if (known.length < 3) {
    throw new HardwareRunsError(
      `${known.length} workloads were run on all of ${[...measured.keys()].join(", ")}; 3 are needed`,
    );
  }
  const model = fitRuns(known, runs.hardware.length, treeCount, rng.fork("all"));
  const errors = foldErrors(known, runs.hardware.length, treeCount, rng);
  const tail = (1 - level) / 2;
  const predictions = runs.hardware.map((choice, h): HardwarePrediction => {
    const run = measured.get(choice.name);
    const center = run === undefined ? own.center + model(own, h) : Math.log(run);
    const reach = (share: number): number =>
      run ?? Math.exp(center + quantile(errors[h] as number[], share));
    const interval = { low: reach(tail), high: reach(1 - tail) };
    const seconds = run ?? Math.exp(center);
    const { costPerSecond } = choice;
    return {
      ...choice,
      seconds,
      cost: seconds * costPerSecond,
      interval,
      costInterval: { low: interval.low * costPerSecond, high: interval.high * costPerSecond },
      isMeasured: run !== undefined,
    };
  });
  const ended = predictions.filter(
    ({ isMeasured }, h) => isMeasured || known.some(({ logs }) => Number.isFinite(logs[h])),
  );
  const least = (of: (prediction: HardwarePrediction) => number): HardwarePrediction =>
    ended.reduce((best, other) => (of(other) < of(best) ? other : best));
  return {
    predictions,
    fastest: least(({ seconds }) => seconds),
    cheapest: least(({ cost }) => cost),
    workloadCount: known.length,
    censoredCount: runs.seconds.reduce((sum, own) => sum + censoredCount(own), 0),
  };
}

interface Fingerprint {
  /** Mean ln seconds of the fingerprint runs. */
  readonly center: number;
  /** ln seconds of each, minus the mean. */
  readonly marks: Float64Array;
}

interface Known extends Fingerprint {
  readonly logs: Float64Array;
  readonly group: string;
}

function describe(logs: Float64Array): Fingerprint {
  const center = mean(logs);
  return { center, marks: logs.map((value) => value - center) };
}

/** ln seconds on hardware h relative to the fingerprint's mean, by a forest over the known runs. */
function fitRuns(
  known: readonly Known[],
  hardwareCount: number,
  treeCount: number,
  rng: Rng,
): (own: Fingerprint, hardware: number) => number {
  const row = ({ marks }: Fingerprint, hardware: number): number[] => [
    ...marks,
    ...Array.from({ length: hardwareCount }, (_, h) => (h === hardware ? 1 : 0)),
  ];
  const rows: number[][] = [];
  const values: number[] = [];
  for (const workload of known) {
    for (const [h, log] of workload.logs.entries()) {
      if (!Number.isFinite(log)) continue;
      rows.push(row(workload, h));
      values.push(log - workload.center);
    }
  }
  const columns = rows[0]?.length ?? 0;
  const options: readonly Option[] = [];
  const sample: Sample = {
    space: { system: "hardware", options, constraints: [] },
    metric: { name: "relative ln run time", unit: "1", better: "lower" },
    x: { rows: rows.length, columns, data: Float64Array.from(rows.flat()) },
    y: Float64Array.from(values),
    configurations: [],
  };
  const forest = randomForest({ treeCount, minLeaf: 2 }).fit(sample, rng);
  return (own, h) =>
    numberAt(forest.predict({ rows: 1, columns, data: Float64Array.from(row(own, h)) }), 0);
}

/** Errors in ln seconds per hardware, each workload predicted without its group's part. */
function foldErrors(
  known: readonly Known[],
  hardwareCount: number,
  treeCount: number,
  rng: Rng,
): readonly number[][] {
  const groups = [...new Set(known.map(({ group }) => group))];
  const foldOf = (workload: Known): number => groups.indexOf(workload.group) % FOLDS;
  const errors: number[][] = Array.from({ length: hardwareCount }, () => []);
  for (let fold = 0; fold < Math.min(FOLDS, groups.length); fold++) {
    const rest = known.filter((workload) => foldOf(workload) !== fold);
    if (rest.length === 0) continue;
    const model = fitRuns(rest, hardwareCount, treeCount, rng.fork(`fold ${fold}`));
    for (const workload of known.filter((one) => foldOf(one) === fold)) {
      for (const [h, log] of workload.logs.entries()) {
        if (!Number.isFinite(log)) continue;
        errors[h]!.push(log - workload.center - model(workload, h));
      }
    }
  }
  return errors;
}

function check(
  { hardware, seconds }: HardwareRuns,
  measured: ReadonlyMap<string, number>,
): readonly { readonly place: number; readonly seconds: number }[] {
  if (measured.size === 0) throw new HardwareRunsError("at least one fingerprint run is needed");
  seconds.forEach((own, w) => {
    const bad = own.find((value) => value <= 0);
    if (own.length === hardware.length && bad === undefined) return;
    throw new HardwareRunsError(
      bad === undefined
        ? `workload ${w} has ${own.length} run times for ${hardware.length} machines`
        : `workload ${w} has a run time of ${bad}; legal are positive seconds, NaN (not run) and infinity (cut off)`,
    );
  });
  return [...measured].map(([name, value]) => {
    const place = hardware.findIndex((choice) => choice.name === name);
    if (place < 0 || !(value > 0 && Number.isFinite(value))) {
      throw new HardwareRunsError(
        place < 0
          ? `there is no hardware "${name}"; there are ${hardware.map((one) => one.name).join(", ")}`
          : `the fingerprint run on ${name} took ${value}; legal are positive seconds`,
      );
    }
    return { place, seconds: value };
  });
}
