// Advice beside its peers at equal cost: Optuna's TPE, random search and the source's own order. A new GPU, 20
// measurements, then five proposals measured; a configuration that fails costs a measurement.
//   npm run bench -- peers [--repeats 3] [--targets A4000,MI250X] [--write]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { choose, createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { mean, median } from "@perfatlas/modeling/stats";
import { runPython } from "../python.ts";
import { convolutionRuns } from "../tables/convolution-runs.ts";
import { writeSection } from "../write-section.ts";
import { advisedRows } from "./advised-rows.ts";
import { type PeerRun, peerCurves } from "./peer-curves.ts";

const { values: asked } = parseArgs({
  options: {
    repeats: { type: "string", default: "3" },
    targets: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const ROUNDS = 5;
const COUNT = 5;
const BUDGET = ROUNDS * COUNT;
/** Of the program: what its API answers with. */
const STORED = fileURLToPath(
  new URL("../../../apps/api/src/graph/claim/generated/peers.json", import.meta.url),
);
const metric = { name: "time", unit: "ms", better: "lower" } as const;

const { space, configurations, cards } = convolutionRuns();
const seeds = Array.from({ length: Number(asked.repeats) }, (_, repeat) => repeat);
const targets = asked.targets?.split(",") ?? [...cards.keys()];
const isNvidia = (gpu: string): boolean => gpu.startsWith("A");

/** Rows in the order in which advice had them measured. */
function advised(from: string, target: Float64Array, seed: string): readonly number[] {
  const source = { name: from, values: cards.get(from) as Float64Array };
  const table = { space, metric, configurations, source, target };
  return advisedRows(table, BUDGET, seed, () => COUNT);
}

const finite = (values: ArrayLike<number | null>): readonly number[] =>
  Array.from(values, (value) => value ?? Number.NaN).filter(Number.isFinite);

/** The source's rows, fastest first. */
function sourceOrder(from: string): readonly number[] {
  const values = cards.get(from) as Float64Array;
  const rows = [...values.keys()].filter((one) => Number.isFinite(values[one]));
  return rows.sort((a, b) => numberAt(values, a) - numberAt(values, b));
}

/** Values that Optuna measured, per seed. */
function optuna(target: Float64Array, first: readonly (readonly number[])[]) {
  const names = space.options.map(({ name }) => name);
  const levels = (one: number) => names.map((name) => configurations[one]?.[name]);
  const table = Object.fromEntries(
    configurations.map((_, one) => [
      levels(one).join(),
      Number.isFinite(target[one]) ? target[one] : null,
    ]),
  );
  const domains = space.options.map(({ name, domain }) => [name, domain]);
  return runPython<readonly (readonly (number | null)[])[]>("optuna_tpe", {
    domains,
    table,
    budget: BUDGET,
    seeds: first.map((_, k) => k),
    first: first.map((rows) => rows.map(levels)),
  });
}

const STRATEGIES = [
  "random search",
  "Optuna TPE",
  "Optuna TPE, the source's best five first",
  "the source's 25 best",
  "advise",
] as const;
type Peer = (typeof STRATEGIES)[number];
const found = new Map<string, number[]>();
const all: PeerRun[] = [];
for (const to of targets) {
  const target = cards.get(to) as Float64Array;
  const best = Math.min(...finite(target));
  const sources = [...cards.keys()].filter((from) => from !== to);
  const runs = sources.flatMap((from) => seeds.map((seed) => ({ from, seed })));
  const cold = optuna(
    target,
    runs.map(() => []),
  );
  const warm = optuna(
    target,
    runs.map(({ from }) => sourceOrder(from).slice(0, COUNT)),
  );
  for (const [k, { from, seed }] of runs.entries()) {
    const valuesOf = (rows: readonly number[]) => rows.map((one) => numberAt(target, one));
    const name = `${from} ${to} ${seed}`;
    const measured: Readonly<Record<Peer, ArrayLike<number | null> | undefined>> = {
      "random search": valuesOf([...choose(target.length, BUDGET, createRng(name))]),
      "Optuna TPE": cold?.[k],
      "Optuna TPE, the source's best five first": warm?.[k],
      "the source's 25 best": valuesOf(sourceOrder(from).slice(0, BUDGET)),
      advise: valuesOf(advised(from, target, name)),
    };
    const kind = isNvidia(from) === isNvidia(to) ? "within a vendor" : "across vendors";
    for (const peer of STRATEGIES) {
      const values = measured[peer];
      if (values === undefined) continue;
      all.push({ scope: kind, strategy: peer, values: Array.from(values), best });
      for (const place of [kind, "all"]) {
        const key = `${place}\n${peer}`;
        found.set(key, [...(found.get(key) ?? []), Math.min(...finite(values)) / best]);
      }
    }
  }
  console.error(`${to}: done`);
}
const of = (place: string, peer: Peer) => found.get(`${place}\n${peer}`) ?? [];
const regret = (place: string, peer: Peer) => median(of(place, peer)) - 1;
const rows = STRATEGIES.map((peer) => {
  const figures = ["within a vendor", "across vendors", "all"].flatMap((place) => [
    Math.exp(mean(of(place, peer).map(Math.log))).toFixed(2),
    regret(place, peer).toFixed(3),
  ]);
  const ratio = (regret("all", peer) / regret("all", "Optuna TPE")).toFixed(2);
  const ours = of("all", "advise");
  const lost = of("all", peer).filter((value, i) => value < numberAt(ours, i)).length;
  const beats = `${Math.round((100 * lost) / ours.length)} %`;
  return `| ${[peer, ...figures, ratio, peer === "advise" ? "–" : beats].join(" | ")} |`;
});
const report = [
  `Convolution on six GPUs, every ordered pair with target ${targets.join(", ")}, ${seeds.length} repeats, ${BUDGET} configurations of the target measured: advice in ${ROUNDS} rounds of ${COUNT}, so that the last five are its proposals after 20; what failed on the target counts as measured. Best measured time over the true best, geometric mean, and median regret.`,
  "",
  "| strategy | within a vendor | median regret | across vendors | median regret | all | median regret | regret over Optuna's | better than advise |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ...rows,
].join("\n");
console.log(report);
if (asked.write) {
  writeSection("peers", report);
  const points = peerCurves(all, BUDGET).map((point) => JSON.stringify(point));
  const head = `"budget": ${BUDGET}, "repeats": ${seeds.length}`;
  writeFileSync(STORED, `{ ${head}, "points": [\n${points.join(",\n")}\n] }\n`);
}
