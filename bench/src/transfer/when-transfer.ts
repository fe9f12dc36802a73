// When does transfer work? Over all suites: what is known before the budget is spent, or after its first rows, beside
// what transfer gained at the end of it.
//   npm run bench -- when-transfer [--budget 20] [--write]
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createLearner, type Predictor, randomForest } from "@perfatlas/modeling/learners";
import { choose, createRng } from "@perfatlas/modeling/random";
import {
  type Configuration,
  configurationKey,
  encode,
  numberAt,
  type Sample,
} from "@perfatlas/modeling/space";
import { mean, median, spearman } from "@perfatlas/modeling/stats";
import { fitGiven } from "../advice/fit-given.ts";
import { writeSection } from "../write-section.ts";
import { transferFigure } from "./transfer-figure.ts";
import { type TransferPair, transferPairs } from "./transfer-pairs.ts";

const { values: asked } = parseArgs({
  options: {
    budget: { type: "string", default: "20" },
    write: { type: "boolean", default: false },
  },
});
const BUDGET = Number(asked.budget);
const FIRST = 5;
/** Of the program: what its API answers with. */
const STORED = fileURLToPath(
  new URL("../../../apps/api/src/graph/claim/generated/when-transfer.json", import.meta.url),
);
const TESTED = 300;

/** What is known of a pair, and what came. */
interface Outcome {
  readonly pair: TransferPair;
  /** Spearman's rank correlation of the source with the other environments, mean; NaN without others. */
  readonly amongSources: number;
  /** Standard deviation of ln y in the source. */
  readonly spread: number;
  /** Rank correlation of what the source says with the first five rows, and with all of the budget. */
  readonly first: number;
  readonly all: number;
  /** The same with every row: nobody knows it in time. */
  readonly truth: number;
  /** ln of the error of the tuned target-only model over that with transfer: positive is a gain. */
  readonly gain: number;
}

const KNOWN = {
  "agreement of the source with other environments": "amongSources",
  "spread of the source, sd of ln y": "spread",
  [`rank correlation on the first ${FIRST} rows`]: "first",
  [`rank correlation on all ${BUDGET} rows`]: "all",
  "rank correlation on every row (not known in time)": "truth",
} as const;

function outcomeOf(pair: TransferPair, index: number): Outcome | undefined {
  const { source, target, others } = pair;
  if (target.y.length < 2 * BUDGET) return undefined;
  const order = [...choose(target.y.length, target.y.length, createRng(`order ${index}`))];
  const own = rowsOf(target, order.slice(0, BUDGET));
  const rest = rowsOf(target, order.slice(BUDGET, BUDGET + TESTED));
  if (own.y.every((value) => value === own.y[0])) return undefined;
  const said = opinionOf(source);
  const rho = (sample: Sample) => spearman(said(sample.configurations), sample.y);
  const agreements = others.map(rho).filter(Number.isFinite);
  const alone = createLearner("tuned-gp").fit(own, createRng("alone"));
  const transferred = fitGiven("informed-gp", own, [source], "transfer");
  return {
    pair,
    amongSources: agreements.length === 0 ? Number.NaN : mean(agreements),
    spread: deviation(source.y.map(Math.log)),
    first: rho(rowsOf(target, order.slice(0, FIRST))),
    all: rho(own),
    truth: rho(target),
    gain: Math.log(errorOf(alone, rest) / errorOf(transferred, rest)),
  };
}

/** Its own value where it has one, what its forest predicts elsewhere. */
function opinionOf(source: Sample): (configurations: readonly Configuration[]) => Float64Array {
  const { space } = source;
  const y = source.y.map(Math.log);
  const known = new Map(
    source.configurations.map((one, i) => [configurationKey(space, one), numberAt(y, i)]),
  );
  const forest = randomForest({ minLeaf: 2 }).fit({ ...source, y }, createRng("opinion"));
  return (configurations) =>
    forest
      .predict(encode(space, configurations))
      .map(
        (value, i) =>
          known.get(configurationKey(space, configurations[i] as Configuration)) ?? value,
      );
}

function errorOf(predictor: Predictor, { x, y }: Sample): number {
  return mean(
    predictor.predict(x).map((value, i) => Math.abs(value - numberAt(y, i)) / numberAt(y, i)),
  );
}

function deviation(values: Float64Array): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function rowsOf(sample: Sample, rows: readonly number[]): Sample {
  const configurations = rows.map((row) => sample.configurations[row] as Configuration);
  const y = Float64Array.from(rows, (row) => numberAt(sample.y, row));
  return { ...sample, configurations, x: encode(sample.space, configurations), y };
}

const outcomes = (await transferPairs()).flatMap((pair, index) => outcomeOf(pair, index) ?? []);
const harm = (own: readonly Outcome[]) => own.filter(({ gain }) => gain < 0).length / own.length;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const factor = (own: readonly Outcome[]) => Math.exp(mean(own.map(({ gain }) => gain))).toFixed(2);

/** Probability that a pair that gained had more of it than one that was harmed. */
function separation(own: readonly Outcome[], of: (outcome: Outcome) => number): number {
  const [gained, harmed] = [
    own.filter(({ gain }) => gain >= 0),
    own.filter(({ gain }) => gain < 0),
  ];
  const wins = gained.flatMap((a) =>
    harmed.map((b) => (of(a) > of(b) ? 1 : of(a) === of(b) ? 0.5 : 0)),
  );
  return wins.length === 0 ? Number.NaN : mean(wins);
}

const predictors = Object.entries(KNOWN).map(([name, key]) => {
  const own = outcomes.filter((one) => Number.isFinite(one[key]));
  const rho = spearman(
    own.map((one) => one[key]),
    own.map(({ gain }) => gain),
  );
  const middle = median(own.map((one) => one[key]));
  const [low, high] = [
    own.filter((one) => one[key] < middle),
    own.filter((one) => one[key] >= middle),
  ];
  return `| ${[name, own.length, rho.toFixed(2), separation(own, (one) => one[key]).toFixed(2), percent(harm(low)), percent(harm(high))].join(" | ")} |`;
});
const byRho = [
  [-1, 0],
  [0, 0.3],
  [0.3, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 1.001],
].map(([from, to]) => {
  const cells = (["first", "all"] as const).flatMap((key) => {
    const own = outcomes.filter((one) => one[key] >= (from as number) && one[key] < (to as number));
    return own.length === 0 ? [0, "–", "–"] : [own.length, factor(own), percent(harm(own))];
  });
  return `| ${[`${from} to ${Math.min(1, to as number)}`, ...cells].join(" | ")} |`;
});
const groups = new Map<string, Outcome[]>();
for (const one of outcomes) {
  const kind = `${one.pair.suite} | ${one.pair.differs}`;
  groups.set(kind, [...(groups.get(kind) ?? []), one]);
}
const kinds = [...groups].map(
  ([kind, own]) => `| ${kind} | ${own.length} | ${factor(own)} | ${percent(harm(own))} |`,
);
const report = [
  `${outcomes.length} pairs of environments, ${BUDGET} random rows of the target, informed-gp from one source against tuned-gp on the same rows. Factor: error alone over error with transfer, geometric mean; harmed: less than 1.`,
  "",
  "| known | pairs | Spearman with the gain | separates gain from harm (0.5: not at all) | harmed below the median | above |",
  "| --- | --- | --- | --- | --- | --- |",
  ...predictors,
  "",
  `| rank correlation | pairs by the first ${FIRST} rows | factor | harmed | pairs by all ${BUDGET} | factor | harmed |`,
  "| --- | --- | --- | --- | --- | --- | --- |",
  ...byRho,
  "",
  "| suite | what differs | pairs | factor | harmed |",
  "| --- | --- | --- | --- | --- |",
  ...kinds,
].join("\n");
console.log(report);
if (asked.write) {
  writeSection("when-transfer", report);
  writeFigure();
}

/** The rows behind the tables, and the picture of them. */
function writeFigure(): void {
  const folder = fileURLToPath(new URL("../../../docs/figures/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(4)) : null);
  const rows = outcomes.map(({ pair, amongSources, spread, first, all, gain }) => ({
    suite: pair.suite,
    system: pair.target.space.system,
    differs: pair.differs,
    agreement: rounded(amongSources),
    spread: rounded(spread),
    rhoFirst: rounded(first),
    rhoAll: rounded(all),
    gain: rounded(gain),
  }));
  const about =
    "Pairs of environments of all suites: informed-gp from one source against tuned-gp on the same random rows of the target.";
  const stored = { about, budget: BUDGET, firstCount: FIRST, rows };
  writeFileSync(STORED, `${JSON.stringify(stored, null, 2)}\n`);
  const points = outcomes
    .filter(({ first }) => Number.isFinite(first))
    .map(({ pair, first, gain }) => ({
      rho: first,
      gain,
      label: `${pair.suite}, ${pair.target.space.system}, ${pair.differs}: ${Math.exp(gain).toFixed(2)} ×`,
    }));
  writeFileSync(`${folder}when-transfer.svg`, transferFigure(points, FIRST));
}
