import { suites } from "@perfatlas/modeling/evaluation";
import { mean } from "@perfatlas/modeling/stats";
import { publishedSempl } from "../tables/published-sempl.ts";
import type { AblationCell } from "./ablation-cells.ts";

/** informed-mixture on the published splits beside the best published column, cell by cell. */
export function mixtureSempl(cells: readonly AblationCell[]): string {
  const suite = suites.find(({ name }) => name === "sempl-fse24");
  const published = publishedSempl();
  const ratios: number[] = [];
  const lines: string[] = [];
  for (const { subject, budgets } of suite?.subjects ?? []) {
    for (const [level, budget] of budgets.entries()) {
      const own = cells.filter((cell) => cell.subject === subject && cell.level === level);
      const best = published.get(`${subject}/${budget}`)?.best;
      if (own.length === 0 || best === undefined) continue;
      const targets = [...new Set(own.map(({ target }) => target))];
      const error = mean(
        targets.map((target) =>
          mean(own.filter((cell) => cell.target === target).map(({ mape }) => mape)),
        ),
      );
      const coverage = mean(own.flatMap((cell) => cell.coverage ?? []));
      const seconds = mean(own.map((cell) => cell.seconds));
      const ratio = error / best.mapePercent;
      ratios.push(ratio);
      const figures = [error.toFixed(2), ratio.toFixed(3), coverage.toFixed(1), seconds.toFixed(2)];
      const repeats = own.length / targets.length;
      const row = [
        subject,
        budget,
        best.mapePercent.toFixed(2),
        ...figures,
        `${targets.length} × ${repeats}`,
      ];
      lines.push(`| ${row.join(" | ")} |`);
    }
  }
  const below = ratios.filter((ratio) => ratio < 1).length;
  return [
    "| system | n | best published, MAPE % | informed-mixture, MAPE % | ratio | 90 % interval covers % | processor s | environments × repeats |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
    `${below} of ${ratios.length} cells are below the best published column; geometric mean of the ratios ${Math.exp(mean(ratios.map(Math.log))).toFixed(3)}; largest ${Math.max(...ratios).toFixed(3)}.`,
  ].join("\n");
}
