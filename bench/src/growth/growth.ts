// Fills a registry with simulated environments through the path of every import, and asks the main documents of the
// site at each size on the way: rate of import, bytes of a measurement, p50 and p99 of each document, and on PostgreSQL
// the pages of 8 KiB that it touches, which do not depend on how busy the machine is.
//   npm run bench -- growth [--engine postgresql|pglite] [--millions 0.1,1,10] [--runs 60] [--nodes 1] [--plot docs/growth.svg]
// PostgreSQL is that of DATABASE_URL, or one of this process with the stock configuration. With --nodes all is done again
// in turns, with the measurements on so many further servers of this process, and what they cost is printed as ratios.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { growthPlot } from "./growth-plot.ts";
import { measureGrowth } from "./measure-growth.ts";
import type { MeasuredSize } from "./measured-size.ts";
import { type GrowingRegistry, openGrowing } from "./open-growing.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    millions: { type: "string", default: "0.1,1,10" },
    runs: { type: "string", default: "60" },
    nodes: { type: "string", default: "0" },
    plot: { type: "string" },
  },
});

const nodes = Number(values.nodes);
const registries: GrowingRegistry[] = [];
try {
  for (const count of nodes > 0 ? [0, nodes] : [0])
    registries.push(await openGrowing(values.engine, count));
  await measureGrowth(registries, {
    millions: values.millions.split(",").map(Number),
    runs: Number(values.runs),
    onSize: ([alone = [], beside]) => {
      report(values.engine, alone);
      if (values.plot !== undefined) writeFileSync(values.plot, growthPlot(values.engine, alone));
      if (beside === undefined) return;
      report(`with ${nodes} nodes`, beside);
      compare(alone, beside);
    },
  });
} finally {
  for (const registry of registries) await registry.close();
}

function row(cells: readonly unknown[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

/** The table of all sizes so far, in Markdown. */
function report(title: string, all: readonly MeasuredSize[]): void {
  row([title, ...all.map(millions), "last ÷ before"]);
  row(["---", ...all.map(() => "---"), "---"]);
  row(["measurements a second", ...all.map((size) => size.perSecond.toFixed(0)), ""]);
  row(["bytes a measurement", ...all.map((size) => size.bytes.toFixed(0)), ""]);
  for (const name of all[0]?.documents.keys() ?? []) {
    const costs = all.flatMap(({ documents }) => documents.get(name) ?? []);
    const [before, last] = costs.slice(-2);
    const factor = before && last ? (last.pages || last.p50) / (before.pages || before.p50) : 1;
    row([
      `${name}: p50 / p99 ms, pages`,
      ...costs.map(
        ({ p50, p99, pages }) =>
          `${p50.toFixed(1)} / ${p99.toFixed(1)}, ${Number.isNaN(pages) ? "–" : pages.toFixed(0)}`,
      ),
      factor.toFixed(1),
    ]);
  }
}

/** What further servers cost, or save: each figure with them by the one without. */
function compare(without: readonly MeasuredSize[], withNodes: readonly MeasuredSize[]): void {
  const ratio = (a = Number.NaN, b = Number.NaN) => (a / b).toFixed(2);
  const pairs = without.map((size, i) => [size, withNodes[i] as MeasuredSize] as const);
  row(["with nodes ÷ without", ...without.map(millions)]);
  row(["---", ...without.map(() => "---")]);
  row(["measurements a second", ...pairs.map(([a, b]) => ratio(b.perSecond, a.perSecond))]);
  row(["bytes a measurement", ...pairs.map(([a, b]) => ratio(b.bytes, a.bytes))]);
  for (const name of without[0]?.documents.keys() ?? []) {
    const cells = pairs.map(([a, b]) => {
      const [before, after] = [a.documents.get(name), b.documents.get(name)];
      return `${ratio(after?.p50, before?.p50)} / ${ratio(after?.p99, before?.p99)}`;
    });
    row([`${name}: p50 / p99`, ...cells]);
  }
}

function millions({ measurements }: MeasuredSize): string {
  return `${(measurements / 1e6).toFixed(1)} M`;
}
