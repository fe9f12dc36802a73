import type { Influence } from "../learners/learner.ts";
import { pearson, spearman } from "../stats/index.ts";

/** How far two influence models have the same terms, with the same coefficients. */
export interface TermAgreement {
  /** Terms of the source, of the target, and of both. */
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly commonCount: number;
  /**
   * Correlation of the coefficients of common terms; NaN below two common terms or when one side's are
   * all equal. Pearson's is ruled by the few largest coefficients, the constant often being one.
   */
  readonly pearson: number;
  readonly spearman: number;
}

/** Which terms are compared. */
export interface TermAgreementSettings {
  /** Whether the constant is a term. By default it is, as in the paper. */
  readonly countsConstant?: boolean;
  /** Only terms with a p value below this; 0 < alpha. All terms by default. */
  readonly alpha?: number;
}

/**
 * Compares the terms of two influence models: the influential interactions of Jamshidi et al. (ASE
 * 2017, RQ3, M11–M14). Their figures are those of `influenceModel` with its defaults on either
 * environment, all terms that selection kept with the constant, and Pearson's correlation; the text
 * of the paper leaves open which model, terms and correlation it took, the other
 * variants give other figures. For a model with all pairs instead of a selected one, fit
 * `influenceModel({ entry: 0, removal: 1 }, { start: pairs, upper: pairs })`.
 * @param source influences over the same columns as `target`, each term once, coefficients in any unit.
 * @throws RangeError when alpha is not above 0.
 */
export function termAgreement(
  source: readonly Influence[],
  target: readonly Influence[],
  { countsConstant = true, alpha = Number.POSITIVE_INFINITY }: TermAgreementSettings = {},
): TermAgreement {
  if (!(alpha > 0)) throw new RangeError(`alpha is above 0, not ${alpha}`);
  const coefficients = (influences: readonly Influence[]): ReadonlyMap<string, number> =>
    new Map(
      influences
        .filter(({ columns }) => countsConstant || columns.length > 0)
        .filter(({ pValue }) => alpha === Number.POSITIVE_INFINITY || pValue < alpha)
        .map(({ columns, coefficient }) => [columns.join(","), coefficient]),
    );
  const ofSource = coefficients(source);
  const ofTarget = coefficients(target);
  const common = [...ofSource].filter(([term]) => ofTarget.has(term));
  const left = common.map(([, coefficient]) => coefficient);
  const right = common.map(([term]) => ofTarget.get(term) as number);
  return {
    sourceCount: ofSource.size,
    targetCount: ofTarget.size,
    commonCount: common.length,
    pearson: pearson(left, right),
    spearman: spearman(left, right),
  };
}
