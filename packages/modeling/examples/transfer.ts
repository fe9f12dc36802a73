// Learns a new machine from ten measurements and all measurements of an old one.
import { replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { mape } from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import { everyConfiguration } from "@perfatlas/modeling/sampling";
import { type ConfigurationSpace, encode } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";

const space: ConfigurationSpace = {
  system: "archiver",
  options: [
    { name: "level", kind: "integer", domain: { min: 1, max: 9 } },
    { name: "threads", kind: "ordinal", domain: [1, 2, 4] },
    { name: "long", kind: "binary", domain: [false, true] },
  ],
  constraints: [{ rule: "long -> level > 2" }],
};
const metric = { name: "time", unit: "s", better: "lower" } as const;
const candidates = [...everyConfiguration(space)];
const x = encode(space, candidates);
// In place of two machines: a formula, and the same with other weights.
const time = (work: number, wait: number): Float64Array =>
  Float64Array.from(
    candidates,
    (c) => (work * Number(c.level) ** 1.5) / Number(c.threads) + wait * (c.long === true ? 3 : 1),
  );
const old = { space, metric, configurations: candidates, x, y: time(1, 2) };
const target = time(1.7, 1);

for (const name of ["target-only", "linear-shift", "informed-gp"]) {
  const learner = createLearner("regression-tree");
  const task = { space, metric, sources: [old], candidates, budget: 10, learner };
  const { predictor } = replay(createStrategy(name), task, target, createRng(1));
  const error = mape.compute(target, predictor.predict(x), "lower");
  console.log(`${name}: ${error.toFixed(1)} % over ${candidates.length} configurations`);
}
