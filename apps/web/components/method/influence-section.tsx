import { FormulaSection } from "./formula-section.tsx";

/** What options do: influence, information, optimum, diagnosis, Pareto sets. */
export function InfluenceSection() {
  return (
    <>
      <h2 id="influences">What options do</h2>
      <FormulaSection anchor="influence" title="Influence of a term">
        A linear model of options and pairs of options is built step by step; the share of a term is
        the drop in R² when it alone is removed, with a bootstrap interval in which the terms are
        held fixed. Terms whose intervals overlap the first one’s share the first place. The sign
        says what a larger level does to the metric; whether that is good depends on its direction.
      </FormulaSection>
      <FormulaSection anchor="lmg" title="Share of an option">
        An option’s part of the R² of the linear model of all options, averaged over the orders in
        which they may enter (LMG): the parts add up to R².
      </FormulaSection>
      <FormulaSection anchor="entropy" title="Entropy and information">
        The entropy of the responses, in bits, over bins of equal width; and how many bits knowing
        an option’s level says about them, less what shuffled responses would give by chance. It
        finds influence of any shape, and cannot say its direction.
      </FormulaSection>
      <FormulaSection anchor="optimum" title="Default against best">
        The best and the worst of what was measured, and how many times worse the default is than
        the best. Where an option has no stated default, or the default was never run, that is said.
      </FormulaSection>
      <FormulaSection anchor="diagnosis" title="Diagnosis">
        What an option adds to the prediction of one configuration against a usual one: once by the
        terms of the influence model, once by Shapley values of a random forest.
      </FormulaSection>
      <FormulaSection anchor="pareto" title="Pareto set">
        Configurations that no other measured one beats in all objectives at once, among those that
        keep every bound; with the hypervolume up to the worst feasible values.
      </FormulaSection>
    </>
  );
}
