// Tells strategies apart on paired repeats of one task, and says which it cannot tell apart.
import { evaluateCell, tieGroups } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { everyConfiguration } from "@perfatlas/modeling/sampling";
import type { ConfigurationSpace } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";

const space: ConfigurationSpace = {
  system: "server",
  options: Array.from({ length: 7 }, (_, j) => ({
    name: `cache${j}`,
    kind: "binary" as const,
    domain: [false, true],
  })),
  constraints: [],
};
const configurations = [...everyConfiguration(space)];
const noise = createRng("noise");
const latency = (scale: number): Float64Array =>
  Float64Array.from(configurations, (c) => {
    const hits = Object.values(c).filter((level) => level === true).length;
    return scale * (20 - 2 * hits - (c.cache0 === c.cache1 ? 3 : 0)) * (1 + 0.03 * noise.normal());
  });
const table = {
  space,
  metric: { name: "latency", unit: "ms", better: "lower" as const },
  configurations,
  environments: ["old", "new"],
  values: [latency(1), latency(2.5)],
};
const task = {
  ...{ suite: "example", suiteVersion: 1, subject: "server", dataset: "server" },
  ...{ protocol: "unmeasured" as const, sources: [0], target: 1, targetLabel: "new" },
  ...{ budget: 8, repeats: 20 },
};
const contenders = ["target-only", "direct", "linear-shift", "log-shift"].map((name) => ({
  name,
  errors: [
    Array.from({ length: task.repeats }, (_, repeat) => {
      const [strategy, learner] = [createStrategy(name), createLearner("random-forest")];
      const cell = evaluateCell({ table, task, repeat, strategy, learner, clock: () => 0 });
      return cell.mapePercent ?? Number.NaN;
    }),
  ],
}));
for (const { name, meanError, group = "none" } of tieGroups(contenders)) {
  console.log(`group ${group}: ${name}, mean MAPE ${meanError.toFixed(1)} %`);
}
