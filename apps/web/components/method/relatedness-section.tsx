import { FormulaSection } from "./formula-section.tsx";

/** How alike two environments are: every figure of a pair. */
export function RelatednessSection() {
  return (
    <>
      <h2 id="relatedness">How alike two environments are</h2>
      <p>
        Over the configurations that were tried in both, with 95&nbsp;% intervals from a bootstrap
        over configurations. A run that was cut off is worse than every value: it counts last where
        figures rank, and is left out of correlations of values and of models. Two environments of
        different systems, or a simulated and a measured one, are never compared.
      </p>
      <FormulaSection anchor="spearman" title="Rank correlation ρ">
        Spearman’s correlation of the ranks in both environments: 1 when both order the
        configurations alike, whatever the values are.
      </FormulaSection>
      <FormulaSection anchor="pearson" title="Correlation r">
        Pearson’s correlation of the values: 1 when they lie on a rising line. A few large values
        can carry it.
      </FormulaSection>
      <FormulaSection anchor="linear-shift" title="R² of the best line">
        How much of the target’s variance the best straight line from source to target explains: 1
        means that the target is the source, stretched and shifted.
      </FormulaSection>
      <FormulaSection anchor="top-overlap" title="Best in common">
        Of the best 1&nbsp;% of configurations of the source, the share that is also among the best
        1&nbsp;% of the target. Who takes the best from elsewhere needs this, and not the
        correlation.
      </FormulaSection>
      <FormulaSection anchor="stability" title="Order of influences, τ">
        Kendall’s τ between the shares of variance that options and interactions explain in both
        environments: 1 when they matter in the same order. Beside it stands how many of the
        strongest terms both have, and which ones change their place.
      </FormulaSection>
      <FormulaSection anchor="coefficients" title="Correlation of coefficients">
        Pearson’s correlation between the coefficients of the terms that both influence models have:
        whether options do the same there, and as much of it.
      </FormulaSection>
      <FormulaSection anchor="divergence" title="Divergence of distributions">
        How differently the values are distributed, whichever configuration has which: the
        Jensen–Shannon divergence in bits (0 alike, 1 apart), and the Kullback–Leibler divergence
        from source to target in nats.
      </FormulaSection>
      <FormulaSection anchor="comparability" title="Comparability">
        Two environments are the same, differ in one axis (hardware, workload, version or variant)
        and no stated fact beyond it, differ in several, or are not to be compared. Only where one
        axis differs can a difference in performance be put down to it.
      </FormulaSection>
    </>
  );
}
