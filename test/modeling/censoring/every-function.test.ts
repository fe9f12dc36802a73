import * as analysis from "@perfatlas/modeling/analysis";
import * as evaluation from "@perfatlas/modeling/evaluation";
import * as metrics from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import * as stats from "@perfatlas/modeling/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asCutOff, cutOffColumns } from "./cut-off-columns.ts";

type Columns = { readonly a: Float64Array; readonly b: Float64Array };
type Figures = (columns: Columns) => readonly number[];
const lower = { better: "lower", draws: 0 } as const;
const points = ({ a, b }: Columns) => Array.from(a, (value, i) => [value, b[i]!]);
const similarity = ({ a, b }: Columns) =>
  analysis.responseSimilarity(a, b, createRng(1), { ...lower, topShare: 0.1 });
/** Rows of one binary option: a without, b with it. */
const effect = ({ a, b }: Columns) => {
  const n = a.length;
  const data = Float64Array.from({ length: 4 * n }, (_, k) =>
    k % 2 === 0 ? Number(k >= 2 * n) : ((k - 1) / 2) % n,
  );
  const y = Float64Array.of(...a, ...b);
  return analysis.optionEffects({ rows: 2 * n, columns: 2, data }, y, { columns: [0] })[0]!;
};

/** What ranks: the same figures with a huge value in the place of what was cut off. */
const order: Readonly<Record<string, Figures>> = {
  kendall: ({ a, b }) => [stats.kendall(a, b)],
  spearman: ({ a, b }) => [stats.spearman(a, b)],
  ranks: ({ a }) => [...stats.ranks(a)],
  quantile: ({ a }) => [0, 0.1, 0.25, 0.5, 0.9, 1].map((q) => stats.quantile(a, q)),
  median: ({ a }) => [stats.median(a)],
  weightedMedian: ({ a, b }) => [stats.weightedMedian(a, stats.ranks(b))],
  varghaDelaney: ({ a, b }) => [stats.varghaDelaney(a, b)],
  wilcoxon: ({ a, b }) =>
    (["two-sided", "less", "greater"] as const).map((side) => stats.wilcoxon(a, b, side).p),
  friedman: (both) => {
    const { meanRanks, p } = stats.friedman(points(both));
    return [...meanRanks, p];
  },
  mean: ({ a }) => [stats.mean(a)],
  rankCorrelation: ({ a, b }) => [metrics.rankCorrelation.compute(a, stats.ranks(b), "lower")],
  responseSimilarity: (both) => [
    similarity(both).spearman.value,
    similarity(both).topOverlap.value,
  ],
  topOverlap: ({ a, b }) => [analysis.topOverlap(a, b, 0.1, "lower")],
  optionEffects: (both) => {
    const { medianDifference } = effect(both);
    return [effect(both).pairCount, Number.isNaN(medianDifference) ? 0 : medianDifference];
  },
};

/** Moments and what is best: the same figures without the rows of which a side was cut off. */
const without: Readonly<Record<string, Figures>> = {
  pearson: ({ a, b }) => [stats.pearson(a, b)],
  responseSimilarity: (both) => [
    similarity(both).pearson.value,
    similarity(both).linearShiftR2.value,
  ],
  optionEffects: (both) => [effect(both).meanDifference, effect(both).pValue],
  hypervolume: (both) => [analysis.hypervolume(points(both), ["lower", "lower"], [50, 50])],
  paretoSet: (both) => {
    const all = points(both);
    return analysis.paretoSet(all, ["lower", "lower"]).flatMap((index) => all[index]!);
  },
};
/** Of one column: without what was cut off in it. */
const withoutInOne: Readonly<Record<string, (a: Float64Array) => readonly number[]>> = {
  differentialEntropy: (a) => [analysis.differentialEntropy(a)],
  finiteValues: (a) => [...analysis.finiteValues(a)],
  kernelDensity: (a) => {
    const { bandwidth, minimum, maximum, evaluate } = analysis.kernelDensity(a);
    return [bandwidth, minimum, maximum, ...evaluate([minimum - 1, maximum + 1])];
  },
};
const { logRatio, mape, medianApe, nmse, rmse } = metrics;
const errorsWithout = { logRatio, mape, medianApe, nmse, rmse };

/** Tested beside, with what they are given. */
const elsewhere = [
  ...["censoredCount", "isCensored", "variance", "regret"],
  ...["histogramEntropy", "klDivergence", "jensenShannonDivergence"],
  ...["confirmRepair", "detectCopies", "selectHardware", "relatedness", "validityAgreement"],
  ...["ardRanking", "diagnose", "influenceRanking", "lmgRanking", "permutationRanking"],
  ...["treeImportance", "evaluateCell", "replay", "score", "scorePredictions", "taskRows"],
  ...["datasetSuite", "assertEvaluable", "optimum", "optionInformation"],
  ...["prepareTable", "QuestionLedger", "chooseParallelism", "joinTables"],
];
/** Given no measured values: figures of figures, p values, coefficients, predictions, errors, names. */
const ofNoValues = [
  ...["bootstrapInterval", "chiSquaredTail", "holm", "logGamma", "nemenyi", "normalCdf"],
  ...["normalQuantile", "autoregressiveFit", "bootstrapRows", "comparability", "dominates"],
  ...["influenceStability", "proposeRepairs", "regularisedBeta", "rowOverlap", "shannonEntropy"],
  ...[
    "secondOrderStatistics",
    "effectiveSampleSize",
    "shapleyValues",
    "studentTwoSided",
    "termAgreement",
  ],
  ...["validityCoefficients", "breakEvenBudget", "checkResponseTable", "comparePairs"],
  ...[
    "compareRanks",
    "learningCurve",
    "negativeTransfer",
    "splitRows",
    "suiteTasks",
    "repeatsNeeded",
    "tieGroups",
    "layerShares",
    "judgeHardware",
    "DEADLINE_VERDICTS",
  ],
  ...["metrics", "suites", "PROTOCOLS", "DATASET_SUITE_PREFIX"],
  ...["protocolFacts", "predictedBounds", "cellRng", "datasetSuiteName", "errorReduction"],
  ...["rowStatistics", "SEVERITIES"],
];

describe("what was cut off", () => {
  test("is thought of in every export of analysis, stats, metrics and evaluation", () => {
    const exported = [analysis, stats, metrics, evaluation].flatMap((part) =>
      Object.keys(part).filter((name) => !name.endsWith("Error")),
    );
    const listed = [order, without, withoutInOne, errorsWithout].flatMap((cases) =>
      Object.keys(cases),
    );
    const known = new Set([...listed, ...elsewhere, ...ofNoValues]);
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !exported.includes(name))).toEqual([]);
  });

  test.each(Object.entries(order))("%s ranks it as a huge value", (_, figures) => {
    fc.assert(
      fc.property(cutOffColumns, ({ a, b, huge }) => {
        expect(figures({ a, b })).toEqual(asCutOff(figures(huge)));
      }),
      { seed: 7 },
    );
  });

  test.each(Object.entries(order))("%s ranks it last where higher is better", (_, figures) => {
    const turned = ({ a, b }: Columns) => ({ a: a.map((v) => -v), b: b.map((v) => -v) });
    fc.assert(
      fc.property(cutOffColumns, ({ a, b, huge }) => {
        const expected = asCutOff(figures(turned(huge)));
        const found = figures(turned({ a, b }));
        expected.forEach((value, i) => {
          expect(found[i]).toBeCloseTo(value, 10);
        });
      }),
      { seed: 8 },
    );
  });

  test.each(Object.entries(without))("%s leaves it out", (_, figures) => {
    fc.assert(
      fc.property(cutOffColumns, ({ a, b, known }) => {
        expect(figures({ a, b })).toEqual(figures(known));
      }),
      { seed: 9 },
    );
  });

  test.each(Object.entries(withoutInOne))("%s leaves it out", (_, figures) => {
    fc.assert(
      fc.property(cutOffColumns, ({ a }) => {
        expect(figures(a)).toEqual(figures(a.filter(Number.isFinite)));
      }),
      { seed: 10, numRuns: 20 },
    );
  });

  test.each(Object.entries(errorsWithout))("%s leaves it out", (_name, { compute }) => {
    fc.assert(
      fc.property(cutOffColumns, ({ a, huge }) => {
        const predicted = stats.ranks(huge.b);
        const isKnown = (_: number, i: number) => Number.isFinite(a[i]);
        expect(compute(a, predicted, "lower")).toBeCloseTo(
          compute(a.filter(isKnown), predicted.filter(isKnown), "lower"),
          10,
        );
      }),
      { seed: 11 },
    );
  });
});
