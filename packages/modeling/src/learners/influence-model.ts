import { IllegalSettingError, readSettings, type SettingValues } from "../method/index.ts";
import { encodedColumns, type Matrix, type Sample } from "../space/index.ts";
import { mean } from "../stats/mean.ts";
import { DegenerateSampleError, requireSample } from "./degenerate-sample-error.ts";
import { type ColumnCode, coded, columnCodes } from "./influence-model/coded-matrix.ts";
import { stepwise } from "./influence-model/stepwise.ts";
import { fillTerms, type Term, termGram } from "./influence-model/term-gram.ts";
import type { InfluenceModel, Learner, LearnerFacts } from "./learner.ts";

const FACTS = {
  name: "influence-model",
  summary:
    "Stepwise regression on options and their interactions: a sum of named influences, each kept only while a test says that it matters.",
  citation: {
    authors: "N. Siegmund, A. Grebhahn, S. Apel, C. Kästner",
    title: "Performance-Influence Models for Highly Configurable Systems",
    venue: "ESEC/FSE",
    year: 2015,
    doi: "10.1145/2786805.2786845",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    order: {
      type: "integer",
      description: "most options in a term",
      default: 2,
      minimum: 1,
      maximum: 3,
    },
    entry: {
      type: "number",
      description: "a term enters with a p value below this",
      default: 0.05,
      minimum: 0,
      maximum: 1,
    },
    removal: {
      type: "number",
      description: "a term leaves with a p value above this; at least entry",
      default: 0.1,
      minimum: 0,
      maximum: 1,
    },
    hierarchical: {
      type: "boolean",
      description: "whether an interaction enters only after its parts",
      default: true,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of a stepwise influence model. */
export type InfluenceModelSettings = SettingValues<typeof FACTS.declaredSettings>;

/** Terms that a model begins with, and those it may use; columns of the encoded matrix, ascending. */
export interface InfluenceTerms {
  /** Default: the constant alone. */
  readonly start?: readonly Term[];
  /** Default: all products of up to `order` columns of different options. */
  readonly upper?: readonly Term[];
}

/** A learner whose predictors name their influences. */
export interface InfluenceLearner extends Learner {
  fit(sample: Sample): FittedInfluences;
}

/** A fitted influence model with the path that led to it. */
export interface FittedInfluences extends InfluenceModel {
  /** "+ a × b" for a term that entered, "− a" for one that left, in order. */
  readonly steps: readonly string[];
  /**
   * Each column's code = (value − center) / scale: two levels are 0 and 1, more are centred and scaled
   * by their standard deviation. Coefficients are per product of codes.
   */
  readonly codes: readonly ColumnCode[];
}

/** More terms than this need more than 200 MB for the Gram matrix. */
const TERM_COUNT_MAX = 5000;

/**
 * Stepwise influence model f(c) = b0 + Σ b_T Π codes of T (Siegmund et al., ESEC/FSE 2015; the selection
 * rule is that of stepwiselm as used by Jamshidi et al., FSE 2018): forward by the smallest p value
 * below `entry`, backward by the largest above `removal`, by default keeping the hierarchy (an interaction
 * enters after its parts), from the Gram matrix by the sweep operator, so a step costs O(T²) whatever
 * the number of rows. x: n×p, y: n values in the metric's unit.
 * @throws IllegalSettingError, also for a removal below the entry: selection would go in circles.
 * @throws DegenerateSampleError (fit) when the sample is empty or not finite, or when there are more
 * than 5,000 terms.
 */
export function influenceModel(
  settings: Partial<InfluenceModelSettings> = {},
  terms: InfluenceTerms = {},
): InfluenceLearner {
  const full = readSettings(FACTS, settings);
  if (full.removal < full.entry) {
    const { name } = FACTS;
    const message = `setting "removal" of ${name} cannot be ${full.removal}; legal is at least entry, ${full.entry}`;
    throw new IllegalSettingError(name, "removal", message);
  }
  return {
    ...FACTS,
    settings: {
      ...full,
      ...(terms.start === undefined ? {} : { start: termsText(terms.start) }),
      ...(terms.upper === undefined ? {} : { upper: termsText(terms.upper) }),
    },
    laws: ["scale-equivariant", "constant-column-invariant"],
    fit(sample) {
      requireSample(sample, FACTS);
      return fit(sample, full, terms);
    },
  };
}

/** Terms as settings record them: "0 1 0*1". */
function termsText(terms: readonly Term[]): string {
  return terms.map((term) => term.join("*")).join(" ");
}

function fit(
  sample: Sample,
  settings: InfluenceModelSettings,
  { start = [], upper }: InfluenceTerms,
): FittedInfluences {
  const { x } = sample;
  const codes = columnCodes(x);
  const terms = withConstant(upper ?? allTerms(sample, settings.order), start);
  if (terms.length > TERM_COUNT_MAX) {
    throw new DegenerateSampleError(
      `influence-model would have ${terms.length} terms; the most is ${TERM_COUNT_MAX}`,
    );
  }
  // The mean is taken off first: sums of squares around it keep their digits.
  const level = mean(sample.y);
  const centred = sample.y.map((value) => value - level);
  const gram = termGram(x, centred, codes, terms);
  const index = new Map(terms.map((term, t) => [term.join("*"), t]));
  const first = start.map((term) => index.get(term.join("*")) as number);
  const result = stepwise(gram, sample.y.length, terms, first, settings);
  const names = columnNames(sample);
  const nameOf = (t: number): string =>
    (terms[t] as Term).map((j) => names[j] as string).join(" × ") || "constant";
  const chosen = result.selected.map(({ term }) => terms[term] as Term);
  const weights = Float64Array.from(result.selected, (entry) => entry.coefficient);
  const residual = Math.max(0, result.residualSumOfSquares);
  const total = result.totalSumOfSquares;
  return {
    codes,
    rSquared: total > 0 ? 1 - residual / total : 1,
    residualSumOfSquares: residual,
    steps: result.steps.map((step) => `${step.slice(0, 2)}${nameOf(Number(step.slice(2)))}`),
    influences: result.selected.map(({ term, coefficient, ...test }) => ({
      columns: terms[term] as Term,
      name: nameOf(term),
      coefficient: term === 0 ? coefficient + level : coefficient,
      ...test,
    })),
    predict: (asked) => predict(asked, codes, chosen, weights, level),
  };
}

function predict(
  x: Matrix,
  codes: readonly ColumnCode[],
  terms: readonly Term[],
  weights: Float64Array,
  level: number,
): Float64Array {
  const rows = coded(x, codes);
  const values = new Float64Array(terms.length);
  return Float64Array.from({ length: x.rows }, (_, i) => {
    fillTerms(rows.subarray(i * x.columns, (i + 1) * x.columns), terms, values, 0);
    return values.reduce((sum, value, t) => sum + value * (weights[t] as number), level);
  });
}

function columnNames(sample: Sample): readonly string[] {
  const names = encodedColumns(sample.space).map((column) => column.name);
  return Array.from({ length: sample.x.columns }, (_, j) => names[j] ?? `column ${j}`);
}

/** Products of up to `order` columns of different options. */
function allTerms(sample: Sample, order: number): readonly Term[] {
  const columns = encodedColumns(sample.space);
  const optionOf = (j: number): unknown => columns[j]?.option ?? j;
  const p = sample.x.columns;
  let last: readonly Term[] = [[]];
  const terms: Term[] = [];
  for (let size = 1; size <= order; size++) {
    last = last.flatMap((term) => {
      const from = term.length === 0 ? 0 : (term[term.length - 1] as number) + 1;
      return Array.from({ length: p - from }, (_, k) => from + k)
        .filter((j) => term.every((other) => optionOf(other) !== optionOf(j)))
        .map((j): Term => [...term, j]);
    });
    terms.push(...last);
    if (terms.length > TERM_COUNT_MAX) break;
  }
  return terms;
}

/** The constant first, then every term once. */
function withConstant(upper: readonly Term[], start: readonly Term[]): readonly Term[] {
  const seen = new Map<string, Term>();
  for (const term of [[], ...start, ...upper]) {
    const sorted = [...term].sort((a, b) => a - b);
    seen.set(sorted.join("*"), sorted);
  }
  return Array.from(seen.values()).sort((a, b) => a.length - b.length);
}
