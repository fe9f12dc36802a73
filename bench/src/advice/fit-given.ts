import { createLearner, type Predictor } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, numberAt, type Sample } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";

/** What a strategy predicts from a sample that is given: its candidates are what is measured. */
export function fitGiven(
  strategy: string,
  own: Sample,
  sources: readonly Sample[],
  seed: string,
): Predictor {
  const { space, metric, configurations } = own;
  const learner = createLearner("constant");
  const task = {
    space,
    metric,
    sources,
    learner,
    candidates: configurations,
    budget: own.y.length,
  };
  const settings = strategy === "informed-mixture" ? { sample: "random" } : {};
  const learning = createStrategy(strategy, settings).learn(task, createRng(seed));
  const values = new Map<Configuration, number>(
    configurations.map((one, i) => [one, numberAt(own.y, i)]),
  );
  let step = learning.next();
  while (!step.done) {
    step = learning.next(Float64Array.from(step.value, (one) => values.get(one) as number));
  }
  return step.value;
}
