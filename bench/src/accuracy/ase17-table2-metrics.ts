import {
  klDivergence,
  optionEffects,
  responseSimilarity,
  termAgreement,
  topOverlap,
  treeImportance,
  validityCoefficients,
} from "@perfatlas/modeling/analysis";
import { influenceModel } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { numberAt, type Sample, takeRows } from "@perfatlas/modeling/space";
import { pearson, spearman } from "@perfatlas/modeling/stats";
import { type EnvironmentalChange, tableIISystems } from "./ase17-table2-changes.ts";

/**
 * The figures of Table II for one change by metric, M17 left out: the script divides the invalid
 * configurations by themselves. M1 to M14 are of the configurations valid in both environments.
 */
export function tableIIFigures(change: EnvironmentalChange): ReadonlyMap<string, number> {
  const valid = Int32Array.from(change.source.keys()).filter(
    (i) => change.isValidSource[i] === true && change.isValidTarget[i] === true,
  );
  const x = takeRows(change.x, valid);
  const sample = (values: Float64Array): Sample => ({
    space: { system: change.system, options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x,
    y: Float64Array.from(valid, (i) => numberAt(values, i)),
  });
  const source = sample(change.source);
  const target = sample(change.target);
  return new Map([
    ...responses(source, target, tableIISystems[change.system].share),
    ...options(source, target),
    ["M10", importance(source, target, change.system)],
    ...interactions(source, target),
    ...validity(change),
  ] as [string, number][]);
}

function responses({ y: a }: Sample, { y: b }: Sample, share: number): [string, number][] {
  const found = responseSimilarity(a, b, createRng(1), { draws: 0 });
  // The scripts take one more of the worst than of the best and divide by the best; of equals, the
  // later rows are worse.
  const count = Math.floor(share * a.length + 1e-9);
  const worst = (count + 1) / a.length;
  const lastFirst = [a.toReversed(), b.toReversed()] as const;
  return [
    ["M1", found.pearson.value],
    ["M2", klDivergence(a, b, { grid: "own-range" })],
    ["M3", found.spearman.value],
    ["M4", topOverlap(a, b, count / a.length, "lower")],
    ["M5", (topOverlap(lastFirst[0], lastFirst[1], worst, "higher") * (count + 1)) / count],
  ];
}

function options(source: Sample, target: Sample): [string, number][] {
  const [a, b] = [source, target].map(({ x, y }) =>
    optionEffects(x, y, { pairing: "first-match" }),
  ) as [ReturnType<typeof optionEffects>, ReturnType<typeof optionEffects>];
  const both = a.filter((effect, j) => effect.pValue < 0.05 && (b[j]?.pValue ?? 1) < 0.05);
  const agreeing = both.filter(
    ({ column, medianDifference }) =>
      Math.sign(medianDifference) === Math.sign(b[column]?.medianDifference ?? Number.NaN),
  );
  return [
    ["M6", a.filter(({ pValue }) => pValue < 0.05).length],
    ["M7", b.filter(({ pValue }) => pValue < 0.05).length],
    ["M8", agreeing.length],
    ["M9", both.length - agreeing.length],
  ];
}

/** The script of x264 correlates ranks, the others values. */
function importance(source: Sample, target: Sample, system: string): number {
  const correlate = system === "x264" ? spearman : pearson;
  return correlate(treeImportance(source), treeImportance(target));
}

function interactions(source: Sample, target: Sample): [string, number][] {
  const learner = influenceModel();
  const agreement = termAgreement(learner.fit(source).influences, learner.fit(target).influences);
  return [
    ["M11", agreement.sourceCount],
    ["M12", agreement.targetCount],
    ["M13", agreement.commonCount],
    ["M14", agreement.pearson],
  ];
}

/** Without invalid configurations there is nothing to learn: no figure, as in the table. */
function validity({ x, isValidSource, isValidTarget }: EnvironmentalChange): [string, number][] {
  const [a, b] = [isValidSource, isValidTarget].map(
    (flags) => flags.filter((flag) => !flag).length / flags.length,
  ) as [number, number];
  if (a === 0 || b === 0) return [];
  const [left, right] = [isValidSource, isValidTarget].map((flags) => {
    const { intercept, coefficients } = validityCoefficients(x, flags);
    return [intercept, ...coefficients];
  }) as [number[], number[]];
  return [
    ["M15", a],
    ["M16", b],
    ["M18", pearson(left, right)],
  ];
}
