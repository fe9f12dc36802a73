// Which options and interactions of a generated system matter, by four measures.
import {
  ardRanking,
  influenceRanking,
  lmgRanking,
  permutationRanking,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { generatePair, respondNoisily, wholeSpace } from "@perfatlas/modeling/simulation";

const rng = createRng(3);
const { space, source } = generatePair(
  { optionCount: 6, influentialCount: 4, interactionCount: 2, correlation: 1 },
  rng.fork("pair"),
);
const metric = { name: "time", unit: "s", better: "lower" } as const;
const { configurations, x } = wholeSpace(space);
const y = respondNoisily(source, x, 0.02, rng.fork("noise"));
const sample = { space, metric, configurations, x, y };

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
for (const { name, share, interval, coefficient, unit } of influenceRanking(sample, rng).terms) {
  const range = `${percent(interval.low)} to ${percent(interval.high)}`;
  console.log(`${name}: ${percent(share)} (${range}), ${coefficient.toFixed(2)} ${unit}`);
}
const first = {
  lmg: lmgRanking(sample, rng).shares[0]?.option,
  permutation: permutationRanking(sample, rng).options[0]?.option,
  ard: ardRanking(sample, rng).columns[0]?.column,
};
console.log(`first by LMG share, permutation, relevance: ${Object.values(first).join(", ")}`);
