import {
  type Advice,
  type AdviceTask,
  isFeasible,
  type MeasuredConfiguration,
} from "@perfatlas/modeling/advice";
import { type Configuration, configurationKey, type Metric } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import type { TuningQuestion } from "@perfatlas/wire";
import { type AdviceSection, adviceSections } from "../advising/advice-sections.ts";
import { numberText, percentText } from "../figures/figure-text.ts";
import { defaultConfiguration } from "./next-configurations.ts";

/** What a tuning found, for a page and for a file of text. */
export interface TuningReport {
  readonly title: string;
  /** Sentences: what was found, and why it ended. */
  readonly lead: readonly string[];
  readonly sections: readonly AdviceSection[];
  /** Medians of the first objective in the order of the plan, with what is drawn of them. */
  readonly trace: {
    readonly metric: Metric;
    readonly points: readonly TracePoint[];
  };
}

/** A configuration that was measured. */
export interface TracePoint {
  readonly label: string;
  /** Null where it failed. */
  readonly value: number | null;
  /** Whether it has all objectives and keeps all bounds. */
  readonly isFeasible: boolean;
}

/** What a report is made of. */
export interface TuningResult {
  readonly state: TuningQuestion;
  readonly task: AdviceTask;
  readonly advice: Advice;
  /** Whether a signal or a fault ended it before its time. */
  readonly isInterrupted: boolean;
}

/** Says what was found: the best against the default, what cannot be told apart, and everything that was measured. */
export function tuningReport(result: TuningResult): TuningReport {
  const { state, task, advice, isInterrupted } = result;
  const metric = task.metrics.find(({ name }) => name === task.objectives[0]) as Metric;
  const { environment, name } = state.campaign;
  const points = task.measured.map((one) => ({
    label: levelsText(one.configuration),
    value: medianOf(one, metric.name),
    isFeasible: isFeasible(task, one),
  }));
  const where = `${environment.hardware}, ${environment.workload}, ${environment.version}`;
  const count = task.measured.length;
  const { stop } = advice;
  return {
    title: `${name}: ${GOALS[task.goal]} ${task.objectives.join(" and ")}`,
    lead: [
      `${where}${environment.isSimulated === true ? " (simulated)" : ""}.`,
      `${count} of a budget of ${task.budget} configurations measured, ${advice.feasibility.failedCount} of them failed.`,
      isInterrupted
        ? "Interrupted: the same command goes on where this ended."
        : `Ended: ${stop.reason}.`,
      ...foundText(task, metric),
      ...advice.notes.map((note) => `${note.charAt(0).toUpperCase()}${note.slice(1)}.`),
    ],
    sections: [
      ...adviceSections(advice).filter(({ title }) => title !== "Measure next"),
      measuredSection(task),
    ],
    trace: { metric, points },
  };
}

const GOALS = { map: "map of", best: "best", pareto: "trade-off of" } as const;

function foundText(task: AdviceTask, metric: Metric): readonly string[] {
  if (task.goal !== "best") return [];
  const best = bestMeasured(task, metric);
  const bounds = task.bounds.length === 0 ? "" : " that keeps all bounds";
  if (best === undefined) return [`No configuration${bounds} was found.`];
  const value = medianOf(best, metric.name) as number;
  const found = `Best measured${bounds}: ${levelsText(best.configuration)}, ${metric.name} ${valuesText(best, metric)}.`;
  const base = defaultOf(task);
  const own = base === undefined ? null : medianOf(base, metric.name);
  if (base === undefined || own === null) return [found];
  if (base === best) return [found, "That is the default: nothing better was found."];
  const ratio = metric.better === "lower" ? own / value : value / own;
  const gain = own > 0 && value > 0 ? `: the best is ${numberText(ratio)} times as good` : "";
  return [found, `The default has ${valuesText(base, metric)}${gain}.`];
}

function bestMeasured(task: AdviceTask, metric: Metric): MeasuredConfiguration | undefined {
  const sign = metric.better === "lower" ? 1 : -1;
  const cost = (one: MeasuredConfiguration) => sign * (medianOf(one, metric.name) as number);
  return task.measured
    .filter((one) => isFeasible(task, one))
    .sort((a, b) => cost(a) - cost(b))
    .at(0);
}

function defaultOf({ space, measured }: AdviceTask): MeasuredConfiguration | undefined {
  const base = defaultConfiguration(space);
  if (base === undefined) return undefined;
  const key = configurationKey(space, base);
  return measured.find(({ configuration }) => configurationKey(space, configuration) === key);
}

function measuredSection(task: AdviceTask): AdviceSection {
  const base = defaultOf(task);
  return {
    title: "Everything measured, in the order of the plan",
    header: [
      "",
      ...task.metrics.map(({ name, unit }) => `${name}, ${unit}`),
      "runs",
      "configuration",
    ],
    rows: task.measured.map((one, i) => [
      String(i + 1),
      ...task.metrics.map(({ name }) => numberText(medianOf(one, name))),
      String(one.values[task.objectives[0] as string]?.length ?? 0),
      `${levelsText(one.configuration)}${one === base ? " (default)" : ""}`,
    ]),
    text: [
      `Values are medians of the runs; "–" is a failure. ${percentText(1 - failedShare(task))} % have a value of every objective.`,
    ],
  };
}

function failedShare({ measured, objectives }: AdviceTask): number {
  const failed = measured.filter((one) => objectives.some((name) => medianOf(one, name) === null));
  return measured.length === 0 ? 0 : failed.length / measured.length;
}

function medianOf({ values }: MeasuredConfiguration, metric: string): number | null {
  const own = values[metric] ?? [];
  return own.length === 0 ? null : median(own);
}

function valuesText({ values }: MeasuredConfiguration, { name, unit }: Metric): string {
  const own = values[name] ?? [];
  const middle = `${numberText(median(own))} ${unit}`;
  if (own.length < 2) return `${middle} (one run)`;
  const ends = `${numberText(Math.min(...own))} to ${numberText(Math.max(...own))}`;
  return `${middle} (${own.length} runs, ${ends})`;
}

function levelsText(configuration: Configuration): string {
  return Object.entries(configuration)
    .map(([option, level]) => `${option}=${String(level)}`)
    .join(" ");
}
