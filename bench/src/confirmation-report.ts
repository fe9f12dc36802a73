import { holm, mean, wilcoxon } from "@perfatlas/modeling/stats";
import type { ConfirmationCell } from "./confirmation-cells.ts";

const BASELINE = "target-only, tuned-gp";
const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const taskOf = (cell: ConfirmationCell): string =>
  `${cell.group}\n${cell.target}\n${String(cell.budget).padStart(5, "0")}`;

/** Errors of one task by strategy, in the order of repeats. */
type TaskErrors = ReadonlyMap<string, readonly number[]>;

/** Markdown: every strategy over all tasks, and every group at every budget. */
export function confirmationReport(cells: readonly ConfirmationCell[]): string {
  const labels = unique(cells.map(({ label }) => label));
  const tasks = unique(cells.map(taskOf)).map((task) =>
    errorsOf(cells.filter((cell) => taskOf(cell) === task)),
  );
  const intro = `${tasks.length} tasks (a target at a budget). Mean MAPE in percent, geometric mean over tasks. Tied: not worse than the first at p 0.05 (Wilcoxon on the repeats that both have, not corrected, so that few are tied).`;
  return [intro, strategyTable(cells, labels, tasks), groupTable(cells)].join("\n\n");
}

function errorsOf(cells: readonly ConfirmationCell[]): TaskErrors {
  const found = new Map<string, number[]>();
  for (const { label, mape } of [...cells].sort((a, b) => a.repeat - b.repeat)) {
    if (mape === null) continue;
    found.set(label, [...(found.get(label) ?? []), mape]);
  }
  return found;
}

function strategyTable(
  cells: readonly ConfirmationCell[],
  labels: readonly string[],
  tasks: readonly TaskErrors[],
): string {
  const bests = tasks.map(tiedFirst);
  const firsts = tasks.map(
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
    const first = bests.filter((best) => best.has(label)).length;
    return [
      label,
      String(new Set(own.map(({ repeat }) => repeat)).size),
      ...[0, 1, 2].map(level),
      coverage.length === 0 ? "" : mean(coverage).toFixed(0),
      String(firsts.filter((best) => best === label).length),
      `${first} (${((100 * first) / tasks.length).toFixed(0)} %)`,
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
    "worse than tuned-gp alone, raw / Holm",
    "cells refused",
    "processor s a cell",
  ];
  return markdown(header, rows);
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
