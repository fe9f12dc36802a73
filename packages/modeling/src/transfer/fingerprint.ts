import { randomForest } from "../learners/random-forest.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Rng } from "../random/rng.ts";
import { drawRandom } from "../sampling/draw-random.ts";
import type { Matrix } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { fitSources } from "./sources/fit-sources.ts";
import {
  requireTask,
  type StrategyFacts,
  type TransferStrategy,
  type TransferTask,
  targetSample,
  UnfitTaskError,
} from "./strategy.ts";

const FACTS = {
  name: "fingerprint",
  summary:
    "Describes the target by how it does on a few reference configurations, and asks a forest trained over all other environments for the rest.",
  citation: {
    authors: "N. J. Yadwadkar, B. Hariharan, J. E. Gonzalez, B. Smith, R. H. Katz",
    title:
      "Selecting the Best VM across Multiple Public Clouds: A Data-Driven Performance Modeling Approach",
    venue: "SoCC",
    year: 2017,
    doi: "10.1145/3127479.3131614",
  },
  needs: { sources: 1, measurements: 1, positiveValues: true },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {
    referenceCount: {
      type: "integer",
      description:
        "most reference configurations; what is left of the budget are further training rows",
      default: 8,
      minimum: 1,
      maximum: 1000,
    },
    treeCount: {
      type: "integer",
      description: "trees of the forest over all environments",
      default: 100,
      minimum: 1,
      maximum: 10_000,
    },
  },
} as const satisfies StrategyFacts;

/** Settings of the fingerprint. */
export type FingerprintSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Describes the target by how it does on a few reference configurations, its fingerprint, and asks
 * a forest trained over all other environments (PARIS: Yadwadkar et al., SoCC 2017). A training row
 * is an environment's fingerprint and a configuration; its value is ln y relative to the mean ln y
 * of the environment's reference configurations, so that environments of different scale can be
 * learned together. A source that did not measure a reference configuration answers with its own
 * model.
 *
 * Departures: reference configurations are a random sample of at most 8 of the target's
 * measurements (the paper chooses two virtual machine types), and what else was measured in the
 * target is learned too. With one source the fingerprint is the same in all its rows: then this is
 * a shift by a factor. Needs positive values; a source value that is not positive counts as the
 * least positive one.
 */
export function fingerprint(settings: Partial<FingerprintSettings> = {}): TransferStrategy {
  const all = readSettings(FACTS, settings);
  return {
    ...FACTS,
    settings: all,
    *learn(task, rng) {
      requireTask(task, FACTS);
      const chosen = drawRandom(task.candidates, task.budget, rng.fork("target"));
      const { x, y } = targetSample(task, chosen, yield chosen);
      if (y.some((value) => !(value > 0))) {
        throw new UnfitTaskError("fingerprint needs positive target values");
      }
      const count = Math.min(all.referenceCount, y.length);
      const columns = x.columns;
      const references = { rows: count, columns, data: x.data.slice(0, count * columns) };
      const logs = y.map(Math.log);
      const own = describe(logs.slice(0, count));
      const rows = sourceRows(task, references, rng);
      rows.push({ x, logs, ...own });
      const forest = randomForest({ treeCount: all.treeCount }).fit(
        { ...targetSample(task, chosen, y), ...assembled(rows, count) },
        rng.fork("fit"),
      );
      return {
        predict: (asked) =>
          forest
            .predict(widened(asked, own.marks))
            .map((relative) => Math.exp(relative + own.level)),
      };
    },
  };
}

interface Described {
  /** Mean ln y of the reference configurations. */
  readonly level: number;
  /** ln y of each reference configuration, minus the level. */
  readonly marks: Float64Array;
}

interface EnvironmentRows extends Described {
  readonly x: Matrix;
  readonly logs: Float64Array;
}

function describe(logs: Float64Array): Described {
  const level = mean(logs);
  return { level, marks: logs.map((value) => value - level) };
}

function sourceRows(task: TransferTask, references: Matrix, rng: Rng): EnvironmentRows[] {
  const models = fitSources(task, rng);
  return task.sources.map((source, k) => {
    const positive = source.y.filter((value) => value > 0);
    if (positive.length === 0) {
      throw new UnfitTaskError("fingerprint needs positive source values");
    }
    const least = positive.reduce((a, b) => Math.min(a, b));
    const answers = models[k]!.predict(references).map((value) => Math.log(Math.max(value, least)));
    const logs = source.y.map((value) => Math.log(Math.max(value, least)));
    return { x: source.x, logs, ...describe(answers) };
  });
}

/** All rows with their environment's marks appended, and values relative to its level. */
function assembled(
  environments: readonly EnvironmentRows[],
  count: number,
): { x: Matrix; y: Float64Array } {
  const rows = environments.reduce((sum, one) => sum + one.logs.length, 0);
  const columns = environments[0]!.x.columns + count;
  const data = new Float64Array(rows * columns);
  const y = new Float64Array(rows);
  let at = 0;
  for (const one of environments) {
    data.set(widened(one.x, one.marks).data, at * columns);
    y.set(
      one.logs.map((value) => value - one.level),
      at,
    );
    at += one.logs.length;
  }
  return { x: { rows, columns, data }, y };
}

function widened(x: Matrix, marks: Float64Array): Matrix {
  const columns = x.columns + marks.length;
  const data = new Float64Array(x.rows * columns);
  for (let i = 0; i < x.rows; i++) {
    data.set(x.data.subarray(i * x.columns, (i + 1) * x.columns), i * columns);
    data.set(marks, i * columns + x.columns);
  }
  return { rows: x.rows, columns, data };
}
