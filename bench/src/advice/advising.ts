// What advice learns with: informed-mixture and informed-gp, and the target alone, on the same random rows of a new GPU.
//   npm run bench -- advising [--repeats 3] [--write]
import { parseArgs } from "node:util";
import {
  createLearner,
  type IntervalPredictor,
  type Predictor,
  predictsIntervals,
} from "@perfatlas/modeling/learners";
import { choose, createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode, numberAt, type Sample } from "@perfatlas/modeling/space";
import { mean } from "@perfatlas/modeling/stats";
import { convolutionCards } from "../tables/convolution-cards.ts";
import { writeSection } from "../write-section.ts";
import { fitGiven } from "./fit-given.ts";

const { values: asked } = parseArgs({
  options: {
    repeats: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
  },
});
const BUDGETS = [10, 20, 40];
const PROPOSED = 5;
const CONTESTANTS = ["informed-mixture", "informed-gp", "tuned-gp"] as const;
const TESTED = 600;
const SOURCE_ROWS = 1000;

const cards = convolutionCards();
const sources = new Map([...cards].map(([card, own]) => [card, drawn(own, SOURCE_ROWS, "source")]));
const found = new Map<string, number[]>();

function drawn(sample: Sample, count: number, seed: string): Sample {
  return rowsOf(sample, [
    ...choose(sample.y.length, Math.min(count, sample.y.length), createRng(seed)),
  ]);
}

function rowsOf(sample: Sample, rows: readonly number[]): Sample {
  const configurations = rows.map((row) => sample.configurations[row] as Configuration);
  const y = Float64Array.from(rows, (row) => numberAt(sample.y, row));
  return { ...sample, configurations, x: encode(sample.space, configurations), y };
}

function note(key: string, value: number): void {
  found.set(key, [...(found.get(key) ?? []), value]);
}

/** Ranked by the middle of the interval, as advice ranks. */
function judge(place: string, predictor: Predictor, { x, y }: Sample): void {
  const { lower, upper } = (predictor as IntervalPredictor).predictInterval(x, 0.9);
  const middle = lower.map((low, i) => Math.sqrt(Math.max(low, 1e-9) * numberAt(upper, i)));
  const errors = middle.map((value, i) => Math.abs(Math.log(value / numberAt(y, i))));
  const isHeld = y.map((value, i) =>
    Number(value >= numberAt(lower, i) && value <= numberAt(upper, i)),
  );
  const order = [...middle.keys()].sort((a, b) => numberAt(middle, a) - numberAt(middle, b));
  const best = Math.min(...order.slice(0, PROPOSED).map((row) => numberAt(y, row)));
  note(`${place} error`, mean(errors));
  note(`${place} held`, mean(isHeld));
  note(`${place} best`, Math.log(best / Math.min(...y)));
}

for (const [to, target] of cards) {
  for (const [from, source] of sources) {
    if (from === to) continue;
    const kind = from.startsWith("A") === to.startsWith("A") ? "within a vendor" : "across vendors";
    const tested = drawn(target, TESTED, "tested");
    for (const budget of BUDGETS) {
      for (let repeat = 0; repeat < Number(asked.repeats); repeat++) {
        const own = drawn(target, budget, `${from} ${to} ${repeat}`);
        for (const name of CONTESTANTS) {
          const predictor =
            name === "tuned-gp"
              ? createLearner(name).fit(own, createRng("alone"))
              : fitGiven(name, own, [source], "advising");
          if (!predictsIntervals(predictor)) throw new TypeError(`${name} gives no intervals`);
          judge(`${kind} ${budget} ${name}`, predictor, tested);
        }
      }
    }
  }
}
const rows = ["within a vendor", "across vendors"].flatMap((kind) =>
  BUDGETS.flatMap((budget) =>
    CONTESTANTS.map((name) => {
      const of = (what: string) => mean(found.get(`${kind} ${budget} ${name} ${what}`) ?? []);
      const cells = [
        of("error").toFixed(3),
        Math.exp(of("best")).toFixed(2),
        (100 * of("held")).toFixed(0),
      ];
      return `| ${[kind, budget, name, ...cells].join(" | ")} |`;
    }),
  ),
);
const report = [
  `Convolution on six GPUs, all 30 ordered pairs, ${asked.repeats} repeats, random rows of the target. Error: mean |ln ŷ/y|; best: true time of the best of the five that rank first over the best of ${TESTED} tested, geometric mean; held: share of the tested in the 90 % interval.`,
  "",
  "| | rows | model | error | best of five | held, % |",
  "| --- | --- | --- | --- | --- | --- |",
  ...rows,
].join("\n");
console.log(report);
if (asked.write) writeSection("advising", report);
