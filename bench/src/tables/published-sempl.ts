import { readFileSync } from "node:fs";
import { mean } from "@perfatlas/modeling/stats";
import { MIRROR } from "./sempl-table.ts";

/** Published errors of one system and budget, averaged over its environments. */
export interface PublishedCell {
  /** Mean MAPE in percent per published column (model). */
  readonly columns: ReadonlyMap<string, number>;
  readonly best: { readonly model: string; readonly mapePercent: number };
}

/** Published cells by "system/budget" (Gong & Chen, FSE 2024, raw results of their repository). */
export function publishedSempl(): ReadonlyMap<string, PublishedCell> {
  const text = readFileSync(`${MIRROR}/published/sempl-fse24-raw-means.csv`, "utf8");
  const figures = new Map<string, Map<string, number[]>>();
  for (const line of text.trim().split(/\r?\n/).slice(1)) {
    const [system, , budget, model, figure] = line.split(",") as [
      string,
      string,
      string,
      string,
      string,
    ];
    const cell = figures.get(`${system}/${budget}`) ?? new Map<string, number[]>();
    cell.set(model, [...(cell.get(model) ?? []), Number(figure)]);
    figures.set(`${system}/${budget}`, cell);
  }
  return new Map(
    Array.from(figures, ([key, models]) => {
      const columns = new Map(
        Array.from(models, ([model, means]): [string, number] => [model, mean(means)]),
      );
      const [model, mapePercent] = [...columns].reduce((a, b) => (b[1] < a[1] ? b : a));
      return [key, { columns, best: { model, mapePercent } }];
    }),
  );
}
