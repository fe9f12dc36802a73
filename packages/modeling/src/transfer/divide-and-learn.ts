import type { Predictor } from "../learners/learner.ts";
import { randomForest } from "../learners/random-forest.ts";
import { growTree } from "../learners/tree/grow-tree.ts";
import type { Tree } from "../learners/tree/tree.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import {
  type Configuration,
  type Matrix,
  numberAt,
  type Sample,
  takeRows,
} from "../space/index.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  targetSample,
} from "./strategy.ts";

const FACTS = {
  name: "divide-and-learn",
  summary:
    "Divides the target’s measurements by a shallow tree, fits the learner to each division, and ignores every source.",
  citation: {
    authors: "J. Gong, T. Chen",
    title: "Predicting Software Performance with Divide-and-Learn",
    venue: "ESEC/FSE",
    year: 2023,
    url: "https://arxiv.org/abs/2306.06651",
  },
  needs: { sources: 0, measurements: 1 },
  usesSources: false,
  declaredSettings: {
    depth: {
      type: "integer",
      description: "depth of the dividing tree: at most 2 to its power divisions",
      default: 1,
      minimum: 0,
      maximum: 10,
    },
    divisionMin: {
      type: "integer",
      description: "rows of a division, at least",
      default: 2,
      minimum: 1,
      maximum: 10_000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of divide-and-learn. */
export type DivideAndLearnSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * DaL (Gong & Chen, ESEC/FSE 2023): a regression tree of depth d divides a random sample of the target; each division has
 * a model of its own, the task's learner; a forest that was taught the divisions assigns a new configuration to one.
 *
 * Departures: the paper's local model is DeepPerf, a network with an L1 penalty on its first layer and tuned settings, in
 * place of which any learner stands (the paper tries six and finds gains with each). The authors' code further fills
 * smaller divisions up by SMOTE before the forest is taught, where each has five rows, weighs the forest's columns by
 * their mutual information with the metric, and divides only where both sides have three rows (here `divisionMin`).
 */
export function divideAndLearn(settings: Partial<DivideAndLearnSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const target = targetSample(task, chosen, yield chosen);
      const tree = growTree(target.x, target.y, all.divisionMin, all.depth);
      const divisionOf = Int32Array.from(target.y, (_, row) => leafOf(tree, target.x, row));
      const divisions = [...new Set(divisionOf)].sort((a, b) => a - b);
      const models = divisions.map((division, k) =>
        task.learner.fit(part(target, divisionOf, division), rng.fork(`division ${k}`)),
      );
      const [only] = models;
      if (models.length === 1 && only !== undefined) return only;
      return assigned(target, divisionOf, divisions, models, rng.fork("assign"));
    },
  };
}

/** The leaf that a row falls into, by its number. */
function leafOf(tree: Tree, x: Matrix, row: number): number {
  let node = 0;
  while (numberAt(tree.column, node) >= 0) {
    const value = numberAt(x.data, row * x.columns + numberAt(tree.column, node));
    const left = numberAt(tree.left, node);
    node = value <= numberAt(tree.threshold, node) ? left : left + 1;
  }
  return node;
}

function part(sample: Sample, divisionOf: Int32Array, division: number): Sample {
  const rows = Int32Array.from(divisionOf.keys()).filter((row) => divisionOf[row] === division);
  return {
    ...sample,
    x: takeRows(sample.x, rows),
    y: Float64Array.from(rows, (row) => numberAt(sample.y, row)),
    configurations: Array.from(rows, (row) => sample.configurations[row] as Configuration),
  };
}

/** Each row is predicted by the model of the division that most trees of a forest put it into. */
function assigned(
  sample: Sample,
  divisionOf: Int32Array,
  divisions: readonly number[],
  models: readonly Predictor[],
  rng: Rng,
): Predictor {
  const forests = divisions.map((division, k) => {
    const y = Float64Array.from(divisionOf, (own) => (own === division ? 1 : 0));
    return randomForest().fit({ ...sample, y }, rng.fork(`division ${k}`));
  });
  return {
    predict(x) {
      const shares = forests.map((forest) => forest.predict(x));
      const answers = models.map((model) => model.predict(x));
      return Float64Array.from({ length: x.rows }, (_, row) => {
        let best = 0;
        for (let k = 1; k < shares.length; k++) {
          const [most, own] = [shares[best], shares[k]].map((of) => numberAt(of ?? [], row));
          if ((own ?? 0) > (most ?? 0)) best = k;
        }
        return numberAt(answers[best] ?? [], row);
      });
    },
  };
}
