import type { Metadata } from "next";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { CountingSection } from "../../components/method/counting-section.tsx";
import { FormulaSection } from "../../components/method/formula-section.tsx";
import { formulas } from "../../components/method/formulas.ts";
import { InfluenceSection } from "../../components/method/influence-section.tsx";
import { ProtocolSection } from "../../components/method/protocol-section.tsx";
import { RelatednessSection } from "../../components/method/relatedness-section.tsx";

export const metadata: Metadata = { title: "Method" };

/** Every figure of the leaderboard by its formula, and the protocol that produces it. */
export default function MethodPage() {
  return (
    <>
      <PageHeading title="Method">
        What the figures mean, how they come about, and where they mislead. For a test configuration{" "}
        <i>i</i>, <i>y</i> is what was measured and <i>ŷ</i> what the model predicts.
      </PageHeading>
      <h2>Figures</h2>
      <FormulaSection anchor="mape" title="MAPE, in percent" formula={formulas.mape}>
        The mean absolute percentage error over all test configurations with y &gt; 0: the figure
        that most papers print (as MRE or Err). A prediction that is too low costs at most
        100&nbsp;%, one that is too high has no limit: a method can win it by predicting too little.
        That is why its companions stand beside it.
      </FormulaSection>
      <FormulaSection
        anchor="median-ape"
        title="Median APE, in percent"
        formula={formulas.medianApe}
      >
        Half of the test configurations are predicted better than this. A median far below the MAPE
        means that a few configurations carry the error.
      </FormulaSection>
      <FormulaSection anchor="log-ratio" title="Mean log ratio" formula={formulas.logRatio}>
        Symmetric: predicting half of the truth costs as much as predicting twice as much (0.693).
        It shows methods that look good only because they predict too little.
      </FormulaSection>
      <FormulaSection anchor="rank-correlation" title="Rank correlation">
        Spearman’s ρ between ŷ and y: 1 when the model orders all test configurations as the
        measurements do, whatever their size.
      </FormulaSection>
      <FormulaSection anchor="regret" title="Regret" formula={formulas.regret}>
        Who takes the configuration that the model calls best loses this share against the best one:
        0 is perfect, 0.5 means half as much again (for metrics of which less is better).
      </FormulaSection>
      <FormulaSection anchor="nmse" title="NMSE" formula={formulas.nmse}>
        The squared error in units of the variance of the test values. Predicting their mean always
        gives 1.
      </FormulaSection>
      <h2 id="places">Places on a leaderboard</h2>
      <p id="ranks">
        Rows are ordered by mean error. What of that order the repeats support is tested: each two
        rows of a budget by Wilcoxon’s signed rank test on their paired repeats, corrected after
        Holm, at 5&nbsp;%. Rows that cannot be told apart from the best one form the first group;
        the ranks that a row may have are those that the same tests leave open, as in 1–3. Below
        about ten repeats no test can reach 5&nbsp;%, and the page says that nothing can be said.
      </p>
      <p id="versus">
        Transfer is compared with the best learner on the target alone at the same budget, on the
        same repeats. Where the row is worse by a one-sided test at 5&nbsp;% it harms: negative
        transfer, for which nobody should pay. The break-even budget is the first from which on a
        method does not help at any larger one. The interval of a mean is drawn by the bootstrap
        over repeats. Over the tasks of a suite methods have a mean rank; Friedman’s test says
        whether any differ, Nemenyi’s critical difference which, and the no-harm rate is the share
        of tasks in which a method is not worse than the target alone.
      </p>
      <RelatednessSection />
      <InfluenceSection />
      <CountingSection />
      <ProtocolSection />
      <h2>What is not shown as what</h2>
      <ul>
        <li>
          <strong>Published figures</strong> come from the authors’ own result files. They stand in
          the same table for comparison, always marked, and are never mixed with computed ones.
        </li>
        <li>
          <strong>Baselines</strong> are the source’s model as it is (direct) and a model of the
          target’s measurements alone (target-only). They are in every table and cannot be filtered
          away: a transfer that loses to them is not worth its trouble.
        </li>
        <li>
          <strong>Failures</strong> are rows with a reason, counted beside the values and never part
          of a mean.
        </li>
        <li>
          <strong>Simulated</strong> environments are marked wherever they are named.
        </li>
      </ul>
      <p>
        Every repeat is stored raw; a mean is a query over them. The same rows can be had from the{" "}
        <PageLink href="/api">GraphQL API</PageLink>; pages that draw them print their query. See
        the <PageLink href="/leaderboard">leaderboard</PageLink>.
      </p>
    </>
  );
}
