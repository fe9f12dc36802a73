// Our readings of published methods on sempl-fse24 beside the columns that their authors published.
//   npm run bench -- sempl-peers --systems sqlite --repeats 3 --store /tmp/peers.jsonl [--write]
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { mean } from "@perfatlas/modeling/stats";
import { publishedSempl } from "../tables/published-sempl.ts";
import type { SemplSystem } from "../tables/sempl-table.ts";
import { writeSection } from "../write-section.ts";
import { readCells, runCells, type SemplCell } from "./sempl-cells.ts";

const { values } = parseArgs({
  options: {
    systems: { type: "string", default: "sqlite,x264" },
    repeats: { type: "string", default: "3" },
    store: { type: "string", default: ".perfatlas/sempl-peers.jsonl" },
    write: { type: "boolean", default: false },
  },
});
const systems = values.systems.split(",") as SemplSystem[];
/** Ours, and the published column that it is read from or stands beside. */
const PEERS = [
  { strategy: "sequential-meta", learner: "regression-tree", published: "SeMPL" },
  { strategy: "divide-and-learn", learner: "mlp", published: "DeepPerf" },
  { strategy: "target-only", learner: "mlp", published: "DeepPerf" },
] as const;

mkdirSync(dirname(values.store), { recursive: true });
for (const { strategy, learner } of PEERS) {
  const { store } = values;
  runCells({ systems, repeats: Number(values.repeats), strategy, learner, store });
}

function groups(all: readonly SemplCell[], keyOf: (cell: SemplCell) => string) {
  const found = new Map<string, SemplCell[]>();
  for (const cell of all) found.set(keyOf(cell), [...(found.get(keyOf(cell)) ?? []), cell]);
  return found;
}

/** Mean over repeats, then over environments, and how many of both. */
function averaged(all: readonly SemplCell[]) {
  const environments = groups(all, ({ environment }) => environment);
  const means = [...environments.values()].map((own) =>
    mean(own.map(({ mapePercent }) => mapePercent)),
  );
  return { error: mean(means), count: `${means.length} × ${all.length / means.length}` };
}

const all = readCells(values.store).filter(({ system }) => systems.includes(system));
const published = publishedSempl();
const lines = [...groups(all, ({ system, budget }) => `${system}/${budget}`)].map(([key, own]) => {
  const figures = PEERS.flatMap(({ strategy, learner, published: column }, i) => {
    const mine = averaged(
      own.filter((one) => one.strategy === strategy && one.learner === learner),
    );
    const theirs = published.get(key)?.columns.get(column)?.toFixed(2) ?? "–";
    // DeepPerf once, behind both that stand beside it.
    return i === 1 ? [mine.error.toFixed(2)] : [mine.error.toFixed(2), theirs];
  });
  const [first] = PEERS;
  const { count } = averaged(own.filter(({ strategy }) => strategy === first.strategy));
  return `| ${[...key.split("/"), ...figures, count].join(" | ")} |`;
});
const report = [
  "MAPE in percent, mean over repeats, then over environments; the published splits.",
  "",
  "| system | n | sequential-meta | SeMPL, published | divide-and-learn, network | target-only, network | DeepPerf, published | environments × repeats |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...lines,
].join("\n");
console.log(report);
if (values.write) writeSection("sempl-peers", report);
