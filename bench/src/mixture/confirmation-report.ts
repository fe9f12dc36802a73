import { holm, mean, wilcoxon } from "@perfatlas/modeling/stats";
import type { ConfirmationCell } from "./confirmation-cells.ts";

const BASELINE = "target-only, tuned-gp";
const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const taskOf = (cell: ConfirmationCell): string =>
  `${cell.group}\n${cell.target}\n${String(cell.budget).padStart(5, "0")}`;

const targetOf = (cell: ConfirmationCell): string => `${cell.group}\n${cell.target}`;

/** ln errors of one target by strategy, all budgets and repeats in one order: pairs. */
type TaskErrors = ReadonlyMap<string, readonly number[]>;

/** Markdown: every strategy over all tasks, and every group at every budget. */
export function confirmationReport(cells: readonly ConfirmationCell[]): string {
  const labels = unique(cells.map(({ label }) => label));
  const tasks = unique(cells.map(targetOf)).map((target) =>
    errorsOf(cells.filter((cell) => targetOf(cell) === target)),
  );
  const intro =
    `${tasks.length} targets at three budgets. Mean MAPE in percent, geometric mean over tasks. Places are per target, over ` +
    "its budgets and repeats (ln of the error), among the strategies with most repeats. Tied: not worse than the first at p 0.05 " +
    "(one-sided Wilcoxon, not corrected, so that few are tied). Worse than the tuned target: the same test, without and with Holm.";
  return [intro, strategyTable(cells, labels, tasks), groupTable(cells)].join("\n\n");
}

function errorsOf(cells: readonly ConfirmationCell[]): TaskErrors {
  const found = new Map<string, number[]>();
  const inOrder = [...cells].sort((a, b) => a.repeat - b.repeat || a.budget - b.budget);
  for (const { label, mape } of inOrder) {
    if (mape === null) continue;
    found.set(label, [...(found.get(label) ?? []), Math.log(Math.max(mape, 1e-9))]);
  }
  return found;
}

function strategyTable(
  cells: readonly ConfirmationCell[],
  labels: readonly string[],
  tasks: readonly TaskErrors[],
): string {
  // A mean of one repeat is no rival of a mean of five: places are among those that ran most repeats.
  const rivals = tasks.map(mostRepeated);
  const bests = rivals.map(tiedFirst);
  const nears = rivals.map(nearFirst);
  const firsts = rivals.map(
    (errors) => [...errors].sort(([, a], [, b]) => mean(a) - mean(b))[0]?.[0],
  );
  const harm = harmed(labels, tasks);
  const rows = labels.map((label) => {
    const own = cells.filter((cell) => cell.label === label);
    const level = (k: number): string => {
      const means = unique(own.filter((cell) => cell.level === k).map(taskOf)).flatMap((task) => {
        const errors = own
          .filter((cell) => taskOf(cell) === task)
          .flatMap((cell) => cell.mape ?? []);
        return errors.length === 0 ? [] : [mean(errors)];
      });
      return means.length === 0 ? "" : geometricMean(means).toFixed(1);
    };
    const coverage = own.flatMap((cell) => cell.coverage ?? []);
    const refused = own.filter(({ failure }) => failure !== undefined).length;
    const isRival = rivals.some((errors) => errors.has(label));
    const share = (of: readonly ReadonlySet<string>[]): string => {
      const count = of.filter((labels) => labels.has(label)).length;
      return isRival ? `${((100 * count) / tasks.length).toFixed(0)} %` : "";
    };
    return [
      label,
      String(new Set(own.map(({ repeat }) => repeat)).size),
      ...[0, 1, 2].map(level),
      coverage.length === 0 ? "" : mean(coverage).toFixed(0),
      isRival ? String(firsts.filter((best) => best === label).length) : "",
      share(bests),
      share(nears),
      harm.get(label) ?? "",
      refused === 0 ? "" : String(refused),
      mean(own.map(({ seconds }) => seconds)).toFixed(2),
    ];
  });
  const header = [
    "strategy",
    "repeats",
    "least budget",
    "middle",
    "largest",
    "coverage %",
    "first",
    "first or tied",
    "within 10 % of the first",
    "worse than tuned-gp alone, raw / Holm",
    "cells refused",
    "processor s a cell",
  ];
  return markdown(header, rows);
}

/** The strategies that ran as many repeats of a task as any. */
function mostRepeated(errors: TaskErrors): TaskErrors {
  const most = Math.max(...[...errors.values()].map(({ length }) => length));
  return new Map([...errors].filter(([, { length }]) => length === most));
}

/** Labels whose geometric mean error is at most a tenth above the least. */
function nearFirst(errors: TaskErrors): ReadonlySet<string> {
  const least = Math.min(...[...errors.values()].map((own) => mean(own)));
  return new Set(
    [...errors].filter(([, own]) => mean(own) <= least + Math.log(1.1)).map(([label]) => label),
  );
}

/** Labels that are best, or cannot be told from the best on the repeats that both have (Wilcoxon, 0.05). */
function tiedFirst(errors: TaskErrors): ReadonlySet<string> {
  const all = [...errors].sort(([, a], [, b]) => mean(a) - mean(b));
  const best = all[0];
  if (best === undefined) return new Set();
  const tied = all.filter(([, own]) => worse(own, best[1]) > 0.05);
  return new Set([best[0], ...tied.map(([label]) => label)]);
}

/** One-sided p that the first errors are the larger ones. */
function worse(own: readonly number[], other: readonly number[]): number {
  const count = Math.min(own.length, other.length);
  return wilcoxon(own.slice(0, count), other.slice(0, count), "greater").p;
}

/** "n / h": tasks where it is significantly worse than the tuned target, without and with Holm. */
function harmed(labels: readonly string[], tasks: readonly TaskErrors[]): Map<string, string> {
  return new Map(
    labels
      .filter((label) => label !== BASELINE)
      .map((label) => {
        const ps = tasks.flatMap((errors) => {
          const own = errors.get(label);
          const alone = errors.get(BASELINE);
          return own === undefined || alone === undefined ? [] : [worse(own, alone)];
        });
        const count = (all: ArrayLike<number>): number =>
          Array.from(all).filter((p) => p <= 0.05).length;
        return [label, `${count(ps)} / ${count(holm(ps))}`];
      }),
  );
}

/** Ours, informed-gp and the tuned target-only learner, group by group. */
function groupTable(cells: readonly ConfirmationCell[]): string {
  const shown = ["informed-mixture", "informed-gp", BASELINE];
  const places = unique(cells.map((cell) => `${cell.group}\n${cell.level}`));
  const rows = places.map((place) => {
    const here = cells.filter((cell) => `${cell.group}\n${cell.level}` === place);
    const of = (label: string, figure: (cell: ConfirmationCell) => number | null): string => {
      const tasks = unique(here.map(taskOf)).flatMap((task) => {
        const own = here.filter((cell) => cell.label === label && taskOf(cell) === task);
        const values = own.flatMap((cell) => figure(cell) ?? []);
        return values.length === 0 ? [] : [mean(values)];
      });
      return tasks.length === 0
        ? ""
        : geometricMean(tasks.map((v) => Math.max(v, 1e-9))).toFixed(1);
    };
    const coverage = here
      .filter(({ label }) => label === "informed-mixture")
      .flatMap((cell) => cell.coverage ?? []);
    return [
      here[0]?.group ?? "",
      String(here[0]?.budget ?? ""),
      ...shown.map((label) => of(label, ({ mape }) => mape)),
      of("informed-mixture", ({ median }) => median),
      coverage.length === 0 ? "" : mean(coverage).toFixed(0),
    ];
  });
  const header = ["group", "rows", ...shown.map((label) => `${label}, MAPE %`)];
  return markdown([...header, "informed-mixture, median APE %", "its coverage %"], rows);
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
