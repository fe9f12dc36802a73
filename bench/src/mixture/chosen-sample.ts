// Where the chosen sample of informed-mixture does harm: one subject of opml19-boards, task by task, with and without it.
//   npm run bench -- chosen-sample [--subject xavier-tx1-energy] [--repeats 5] [--most 40] [--write]
import { parseArgs } from "node:util";
import { evaluateCell, suites, suiteTasks, UnknownTaskError } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import type { Settings } from "@perfatlas/modeling/method";
import { mean } from "@perfatlas/modeling/stats";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { opml19Table } from "../tables/opml19-tables.ts";
import { writeSection } from "../write-section.ts";

const { values: asked } = parseArgs({
  options: {
    subject: { type: "string", default: "xavier-tx1-energy" },
    repeats: { type: "string", default: "5" },
    most: { type: "string", default: "40" },
    write: { type: "boolean", default: false },
  },
});
const VARIANTS: readonly (readonly [string, string, Settings])[] = [
  ["informed-gp", "informed-gp", {}],
  ["informed-mixture", "informed-mixture", {}],
  ["random sample", "informed-mixture", { sample: "random" }],
  ["chosen, three processes", "informed-mixture", { processes: "three" }],
  ["random, three processes", "informed-mixture", { sample: "random", processes: "three" }],
];

const suite = suites.find(({ name }) => name === "opml19-boards");
const described = suite?.subjects.find(({ subject }) => subject === asked.subject);
if (suite === undefined || described === undefined)
  throw new UnknownTaskError(`opml19-boards has no "${asked.subject}"`);
const table = opml19Table(described.dataset, described.metric ?? "");
const lines = suiteTasks(suite, asked.subject, table.environments)
  .filter(({ budget }) => budget <= Number(asked.most))
  .map((task) => {
    const errors = VARIANTS.map(([, name, settings]) => {
      const strategy = createStrategy(name, settings);
      const learner = createLearner("ridge");
      const found = Array.from({ length: Number(asked.repeats) }, (_, repeat) =>
        evaluateCell({ table, task, repeat, strategy, learner, clock: () => 0 }),
      );
      return mean(found.map(({ mapePercent }) => mapePercent ?? Number.NaN)).toFixed(2);
    });
    return `| ${[task.budget, ...errors].join(" | ")} |`;
  });
const report = [
  `${asked.subject}: MAPE in percent, mean over ${asked.repeats} repeats.`,
  "",
  `| rows | ${VARIANTS.map(([label]) => label).join(" | ")} |`,
  `| --- |${" --- |".repeat(VARIANTS.length)}`,
  ...lines,
].join("\n");
console.log(report);
if (asked.write) writeSection("chosen-sample", report);
