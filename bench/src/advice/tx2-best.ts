// How near the best of a network's 768 configurations comes with 19 measured (2.44 %), learned from another network.
//   npm run bench -- tx2-best [--repeats 30] [--from 0] [--write]
import { parseArgs } from "node:util";
import { type Configuration, numberAt } from "@perfatlas/modeling/space";
import { mean, median, normalQuantile, quantile } from "@perfatlas/modeling/stats";
import { roundSize } from "../../../apps/cli/src/tuning/next-configurations.ts";
import { opml19Table } from "../tables/opml19-tables.ts";
import { writeSection } from "../write-section.ts";
import { advisedRows } from "./advised-rows.ts";

const { values: asked } = parseArgs({
  options: {
    repeats: { type: "string", default: "30" },
    from: { type: "string", default: "0" },
    write: { type: "boolean", default: false },
  },
});
const BUDGET = 19;
const NEAR = 1.02;
const SOURCE = "inceptionv3-600";
const seeds = Array.from({ length: Number(asked.repeats) }, (_, k) => Number(asked.from) + k);
const CORES = ["core1_status >= core2_status", "core2_status >= core3_status"];

/** Two runs that differ by less cannot be told apart with 95 % probability. */
const APART = normalQuantile(0.95) * Math.SQRT2;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/**
 * Standard deviation of ln y from run to run, of which the table has one each: from second differences along the
 * levels of the processor's frequency (Gasser et al. 1986), those alone that lie in the best tenth.
 */
function noiseOf(configurations: readonly Configuration[], y: Float64Array): number {
  const series = new Map<string, number[]>();
  for (const [i, { core_freq, ...rest }] of configurations.entries()) {
    const key = JSON.stringify(rest);
    series.set(key, [...(series.get(key) ?? []), i]);
  }
  const good = quantile(y, 0.1);
  const squares = [...series.values()].flatMap((rows) => {
    const inOrder = rows.sort(
      (a, b) => Number(configurations[a]?.core_freq) - Number(configurations[b]?.core_freq),
    );
    const logs = inOrder.map((row) => Math.log(numberAt(y, row)));
    return inOrder.flatMap((row, k) => {
      const [left, here, right] = [logs[k - 1], logs[k], logs[k + 1]];
      if (left === undefined || here === undefined || right === undefined) return [];
      return numberAt(y, row) <= good ? [(left - 2 * here + right) ** 2 / 6] : [];
    });
  });
  return Math.sqrt(median(squares) / normalQuantile(0.75) ** 2);
}

const lines: string[] = [];
const shares: [number, number][] = [];
for (const name of ["inference_time", "power_consumption"]) {
  const {
    space: free,
    metric,
    configurations,
    environments,
    values,
  } = opml19Table("jetson-tx2-opml19", name);
  const space = { ...free, constraints: CORES.map((rule) => ({ rule })) };
  const from = environments.findIndex((one) => one.includes(SOURCE));
  for (const [to, target] of values.entries()) {
    if (to === from) continue;
    const source = { name: SOURCE, values: values[from] as Float64Array };
    const table = { space, metric, configurations, source, target };
    const best = Math.min(...target);
    const ratios = seeds.map((seed) => {
      const rows = advisedRows(table, BUDGET, `${to} ${seed}`, (count) => roundSize(BUDGET, count));
      return Math.min(...rows.map((row) => numberAt(target, row))) / best;
    });
    const noise = noiseOf(configurations, target);
    const apart = Math.max(NEAR, Math.exp(APART * noise));
    const shareWithin = (limit: number) => mean(ratios.map((ratio) => Number(ratio <= limit)));
    shares.push([shareWithin(NEAR), shareWithin(apart)]);
    const cells = [
      percent(noise),
      target.filter((value) => value <= NEAR * best).length,
      target.filter((value) => value <= apart * best).length,
      `${Math.round(100 * shareWithin(NEAR))} %`,
      `${Math.round(100 * shareWithin(apart))} %`,
      ...[median(ratios), quantile(ratios, 0.9), Math.max(...ratios)].map((r) => percent(r - 1)),
    ];
    lines.push(`| ${[name, environments[to]?.split("|")[1], ...cells].join(" | ")} |`);
    console.error(lines.at(-1));
  }
}
const reached = (k: 0 | 1) => shares.filter((share) => share[k] >= 0.9).length;
const report = [
  `19 of 768 configurations (2.44 %) chosen by advice in the rounds of \`perfatlas tune\`, learned from ${SOURCE}; ${seeds.length} seeds. Noise: the standard deviation of ln y from run to run, from second differences along the processor's frequency within the best tenth. Near: the best measured is within 2 % of the best of all; not told apart: within that or within what two runs differ by in 95 of 100 cases.`,
  "",
  "| metric | network | noise | configurations near the best | not told apart from it | seeds near | seeds not told apart | median regret | of 9 in 10 at most | greatest |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ...lines,
  "",
  `Near in at least 90 % of the seeds: ${reached(0)} of ${shares.length} tasks; not told apart: ${reached(1)}. Over all tasks ${Math.round(100 * mean(shares.map(([near]) => near)))} % and ${Math.round(100 * mean(shares.map(([, apart]) => apart)))} % of the seeds.`,
].join("\n");
console.log(report);
if (asked.write) writeSection("tx2-best", report);
