import {
  type TermAgreement,
  termAgreement,
  treeImportance,
  validityCoefficients,
} from "@perfatlas/modeling/analysis";
import { influenceModel } from "@perfatlas/modeling/learners";
import { type Matrix, numberAt, type Sample, takeRows } from "@perfatlas/modeling/space";
import { pearson, spearman } from "@perfatlas/modeling/stats";
import { describe, expect, test } from "vitest";
import {
  type EnvironmentalChange,
  hasTableII,
  tableIIChanges,
} from "../../../bench/src/accuracy/ase17-table2-changes.ts";

// Jamshidi et al., ASE 2017, Table II: M10 correlation of the importances of regression trees, M11/M12
// terms of linear models with pairs in source and target, M13 common terms, M14 correlation of
// their coefficients, M18 correlation of the coefficients of logistic models of validity. SPEAR ec1–7,
// x264 ec1–8, SQLite ec1–7: 22 changes. SaC was computed on rows that are not public.
// The other metrics are in ase17-relatedness.test.ts.

/** Two digits, as the table prints them. */
const isPrinted = (value: number, cell: string | undefined): boolean =>
  Math.abs(Number(value.toFixed(2)) - Number(cell)) < 1e-9;

interface Pair {
  readonly change: EnvironmentalChange;
  readonly source: Sample;
  readonly target: Sample;
}

/** The configurations valid in both environments. */
function pairOf(change: EnvironmentalChange): Pair {
  const { system, isValidSource, isValidTarget } = change;
  const valid = Int32Array.from(change.source.keys()).filter(
    (i) => isValidSource[i] === true && isValidTarget[i] === true,
  );
  const x = takeRows(change.x, valid);
  const sample = (values: Float64Array): Sample => ({
    space: { system, options: [], constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations: [],
    x,
    y: Float64Array.from(valid, (i) => numberAt(values, i)),
  });
  return { change, source: sample(change.source), target: sample(change.target) };
}

const loaded = new Map<string, readonly Pair[]>();
const pairsOf = (system: "SPEAR" | "SQLite" | "x264"): readonly Pair[] => {
  const pairs = loaded.get(system) ?? tableIIChanges(system).map(pairOf);
  loaded.set(system, pairs);
  return pairs;
};

const learner = influenceModel();

const allPairs = (p: number): readonly (readonly number[])[] =>
  Array.from({ length: p }, (_, j) => [[j], ...Array.from({ length: j }, (_, i) => [i, j])]).flat();

describe.each([
  { system: "SPEAR", count: 7, spearmanCount: 0, alphaCount: 0 },
  { system: "x264", count: 8, spearmanCount: 0, alphaCount: 1 },
  { system: "SQLite", count: 7, spearmanCount: 1, alphaCount: 2 },
] as const)("Table II, $system", ({ system, count, spearmanCount, alphaCount }) => {
  const isThere = hasTableII(system);

  // The scripts compute a full model (fitlm, all pairs) and a selected one (stepwiselm), all terms and
  // those with p < 0.05, Pearson and Spearman. Only one combination gives the table, and it gives all
  // 88 cells exactly: the selected model, every term with the constant, Pearson.
  test.skipIf(!isThere)(`M11–M14 of all ${count} changes are exact`, () => {
    const found = pairsOf(system).map(({ change, source, target }) => {
      const agreement = termAgreement(
        learner.fit(source).influences,
        learner.fit(target).influences,
      );
      const { sourceCount, targetCount, commonCount } = agreement;
      return {
        ...[sourceCount, targetCount, commonCount].map(String),
        isCoefficientExact: isPrinted(agreement.pearson, change.printed.get("M14")),
      };
    });
    expect(found).toStrictEqual(
      pairsOf(system).map(({ change: { printed } }) => ({
        ...["M11", "M12", "M13"].map((metric) => printed.get(metric)),
        isCoefficientExact: true,
      })),
    );
    expect(found).toHaveLength(count);
  });

  test.skipIf(!isThere)("M11–M14 tell the other variants of the scripts apart", () => {
    let withSpearman = 0;
    let withAlpha = 0;
    let withAllPairs = 0;
    for (const { change, source, target } of pairsOf(system)) {
      const cells = ["M11", "M12", "M13"].map((metric) => change.printed.get(metric)).join();
      const hasCounts = ({ sourceCount, targetCount, commonCount }: TermAgreement): boolean =>
        [sourceCount, targetCount, commonCount].join() === cells;
      const [a, b] = [learner.fit(source).influences, learner.fit(target).influences];
      if (isPrinted(termAgreement(a, b).spearman, change.printed.get("M14"))) withSpearman += 1;
      if (hasCounts(termAgreement(a, b, { alpha: 0.05 }))) withAlpha += 1;
      const terms = allPairs(source.x.columns);
      const full = influenceModel({ entry: 0, removal: 1 }, { start: terms, upper: terms });
      const [fullA, fullB] = [full.fit(source).influences, full.fit(target).influences];
      const agreements = [{}, { alpha: 0.05 }].map((which) => termAgreement(fullA, fullB, which));
      if (agreements.some(hasCounts)) withAllPairs += 1;
    }
    expect([withSpearman, withAlpha, withAllPairs]).toStrictEqual([spearmanCount, alphaCount, 0]);
  });

  // fitrtree's defaults: nodes of 10 rows and more are split. x264's script correlates ranks. SQLite ec4
  // is printed as 1 and comes out as −0.13. There one option is significant in either environment and
  // none in both, two trees mostly describe noise, and with nodes of at least 2 to 800 rows the
  // correlation stays below 0: the 1 is unexplained.
  test.skipIf(!isThere)(`M10 is exact${system === "SQLite" ? " but for ec4" : ""}`, () => {
    const correlate = system === "x264" ? spearman : pearson;
    const off = pairsOf(system)
      .map(({ change, source, target }) => ({
        name: change.name,
        ours: correlate(treeImportance(source), treeImportance(target)),
        cell: change.printed.get("M10"),
      }))
      .filter(({ ours, cell }) => !isPrinted(ours, cell));
    expect(off.map(({ name }) => name)).toStrictEqual(system === "SQLite" ? ["ec4"] : []);
    for (const { ours } of off) expect(Math.abs(ours - -0.134)).toBeLessThanOrEqual(0.001);
  });
});

describe("Table II, validity", () => {
  // Environments come back in several changes.
  const fitted = new Map<string, readonly number[]>();
  const coefficientsOf = (x: Matrix, flags: readonly boolean[]): readonly number[] => {
    const key = flags.join();
    const known = fitted.get(key);
    if (known !== undefined) return known;
    const { intercept, coefficients, hasConverged } = validityCoefficients(x, flags);
    expect(hasConverged).toBe(true);
    fitted.set(key, [intercept, ...coefficients]);
    return [intercept, ...coefficients];
  };

  // One option ("spset-old-default") decides validity almost alone: maximum likelihood has no optimum,
  // and the printed figures depend on where the authors' solver stopped. With a penalty next to
  // nothing, six of seven are within 0.01 and ec4 (0.97 for 0.94) within 0.035.
  test.skipIf(!hasTableII("SPEAR"))(
    "M18 of SPEAR is within 0.035, six of seven within 0.01",
    () => {
      const errors = tableIIChanges("SPEAR").map(({ x, isValidSource, isValidTarget, printed }) => {
        const source = coefficientsOf(x, isValidSource);
        const target = coefficientsOf(x, isValidTarget);
        return Math.abs(pearson(source, target) - Number(printed.get("M18")));
      });
      expect(errors.filter((error) => error <= 0.01)).toHaveLength(6);
      expect(Math.max(...errors)).toBeLessThanOrEqual(0.035);
    },
  );

  // The same configurations are invalid in every environment of x264, so 1 follows from any model.
  test.skipIf(!hasTableII("x264"))("M18 of x264 is 1, as the invalid sets are the same", () => {
    for (const change of tableIIChanges("x264")) {
      expect(change.isValidSource).toStrictEqual(change.isValidTarget);
      expect(Number(change.printed.get("M18"))).toBe(1);
    }
  });
});
