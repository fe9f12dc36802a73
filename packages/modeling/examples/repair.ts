// Names what makes a configuration slow, and the smallest change that mends it.
import { diagnose, proposeRepairs } from "@perfatlas/modeling/analysis";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { generatePair, respondNoisily, wholeSpace } from "@perfatlas/modeling/simulation";
import { quantile } from "@perfatlas/modeling/stats";

const rng = createRng(2);
const { space, source } = generatePair(
  { optionCount: 8, influentialCount: 4, interactionCount: 2, correlation: 1 },
  rng.fork("pair"),
);
const metric = { name: "time", unit: "s", better: "lower" } as const;
const { configurations, x } = wholeSpace(space);
const y = respondNoisily(source, x, 0.02, rng.fork("noise"));
const sample = { space, metric, configurations, x, y };
const configuration = configurations[y.indexOf(Math.max(...y))] ?? {};

const { influences } = diagnose(configuration, sample, rng);
for (const { name, contribution } of influences.blames.slice(0, 3)) {
  console.log(`to blame: ${name}, ${contribution.toFixed(2)} s above the average`);
}
const predictor = createLearner("random-forest").fit(sample, rng);
const goal = quantile(predictor.predict(x), 0.1);
const repairs = proposeRepairs({ space, metric, configuration, predictor, goal });
const repair = repairs.find(({ reachesGoal }) => reachesGoal);
const changes = repair?.changes.map(({ option, from, to }) => `${option} from ${from} to ${to}`);
const { low, high } = repair?.gainInterval ?? { low: Number.NaN, high: Number.NaN };
console.log(`repair: ${changes?.join(", ")}`);
console.log(`gain: ${repair?.gain.toFixed(2)} s (${low.toFixed(2)} to ${high.toFixed(2)})`);
