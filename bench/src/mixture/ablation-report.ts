import { mean } from "@perfatlas/modeling/stats";
import type { AblationCell } from "./ablation-cells.ts";

const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));

/** Per suite and budget: geometric mean over tasks of the mean error over repeats, per variant. */
export function ablationReport(cells: readonly AblationCell[]): string {
  const columns = unique(cells.map(columnOf)).sort();
  const variants = unique(cells.map(({ variant }) => variant));
  const header = ["variant", ...columns, "coverage %", "processor s a cell"];
  const lines = variants.map((variant) => {
    const own = cells.filter((cell) => cell.variant === variant);
    const figures = columns.map((column) => {
      const found = own.filter((cell) => columnOf(cell) === column);
      return found.length === 0 ? "" : geometricMean(taskMeans(found)).toFixed(2);
    });
    const covered = own.flatMap((cell) => cell.coverage ?? []);
    const coverage = covered.length === 0 ? "" : mean(covered).toFixed(1);
    const seconds = mean(own.map((cell) => cell.seconds));
    return [variant, ...figures, coverage, seconds.toFixed(2)];
  });
  const rows = [header, header.map(() => "---"), ...lines];
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const repeats = new Set(cells.map(({ repeat }) => repeat)).size;
  return `Geometric mean over tasks of the MAPE in percent, at most ${repeats} repeats; on sempl-fse24 the sample is given, so nobody chooses.\n\n${table}`;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Systems of sempl-fse24 are columns of their own, suites of OpML'19 have one per budget. */
function columnOf({ suite, subject, level }: AblationCell): string {
  return suite === "sempl-fse24" ? subject : `${suite} ${level + 1}`;
}

function taskMeans(cells: readonly AblationCell[]): readonly number[] {
  const tasks = new Map<string, number[]>();
  for (const cell of cells) {
    const key = `${cell.subject}\n${cell.target}\n${cell.level}`;
    tasks.set(key, [...(tasks.get(key) ?? []), cell.mape]);
  }
  return Array.from(tasks.values(), mean);
}
