// The best of a GPU's convolution kernels for a new GPU: 20 measurements, five proposals measured.
// Every ordered pair of the six cards; configurations that failed on the target are no candidates.
//   npm run bench -- gpu-proposals --repeats 3 [--write]
import { parseArgs } from "node:util";
import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { choose, createRng } from "@perfatlas/modeling/random";
import type { Sample } from "@perfatlas/modeling/space";
import { mean, median } from "@perfatlas/modeling/stats";
import { createStrategy, recommend } from "@perfatlas/modeling/transfer";
import { convolutionCards } from "../tables/convolution-cards.ts";
import { writeSection } from "../write-section.ts";

const { values: asked } = parseArgs({
  options: {
    repeats: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
  },
});

const BUDGET = 20;
const COUNT = 5;
const isNvidia = (gpu: string): boolean => gpu.startsWith("A");

const samples = convolutionCards();

const RULES = [
  "random search",
  "sample alone",
  "source's best",
  "model's best",
  "recommend",
] as const;
const found = new Map<string, number[]>();

function record(source: Sample, target: Sample, kind: string, seed: number): void {
  const { space, metric, configurations, y } = target;
  const task = { space, metric, sources: [source], candidates: configurations, budget: BUDGET };
  const strategy = createStrategy("informed-mixture");
  const learner = createLearner("constant");
  const learned = replay(strategy, { ...task, learner }, y, createRng(seed));
  const { predictor } = learned;
  const asking = { ...task, measured: learned.measured, predictor, count: COUNT };
  const speechless = { predict: () => new Float64Array(configurations.length) };
  const chosen: Readonly<Record<(typeof RULES)[number], readonly number[]>> = {
    "random search": Array.from(choose(configurations.length, BUDGET + COUNT, createRng(seed))),
    "sample alone": [],
    "source's best": recommend({ ...asking, predictor: speechless, count: 2 * COUNT })
      .filter(({ because }) => because === "ranked best by a source")
      .map(({ candidate }) => candidate),
    "model's best": recommend({ ...asking, sources: [] }).map(({ candidate }) => candidate),
    recommend: recommend(asking).map(({ candidate }) => candidate),
  };
  const best = Math.min(...y);
  for (const rule of RULES) {
    const rows = [...(rule === "random search" ? [] : learned.measured), ...chosen[rule]];
    const ratio = Math.min(...rows.map((row) => y[row] ?? Number.POSITIVE_INFINITY)) / best;
    const key = `${kind}\n${rule}`;
    found.set(key, [...(found.get(key) ?? []), ratio]);
  }
}

for (const [from, source] of samples) {
  for (const [to, target] of samples) {
    if (from === to) continue;
    const kind = isNvidia(from) === isNvidia(to) ? "within a vendor" : "across vendors";
    for (let seed = 0; seed < Number(asked.repeats); seed++) record(source, target, kind, seed);
  }
}
const rows = RULES.map((rule) => {
  const figures = ["within a vendor", "across vendors"].flatMap((kind) => {
    const own = found.get(`${kind}\n${rule}`) ?? [];
    return [Math.exp(mean(own.map(Math.log))).toFixed(2), (median(own) - 1).toFixed(2)];
  });
  return `| ${[rule, ...figures].join(" | ")} |`;
});
const report = [
  `Convolution on six GPUs, all 30 ordered pairs, ${asked.repeats} repeats: ${BUDGET} measurements by \`informed-mixture\`, then ${COUNT} proposals measured (random search: ${BUDGET + COUNT} in all). Best measured time over the true best, geometric mean, and median regret.`,
  "",
  "| proposals | within a vendor | regret | across vendors | regret |",
  "| --- | --- | --- | --- | --- |",
  ...rows,
].join("\n");
console.log(report);
if (asked.write) writeSection("gpu-proposals", report);
