import type { Suite } from "@perfatlas/modeling/evaluation";
import { expect, test } from "vitest";
import { evaluateSubjects } from "../../apps/api/src/evaluation/evaluate-subjects.ts";
import { learnersOf, strategiesOf } from "./chosen.ts";
import { evaluationTools } from "./evaluation-tools.ts";
import { openTestApi } from "./open-test-api.ts";

const suite: Suite = {
  name: "coding",
  version: 1,
  title: "Coding",
  description: "Every environment of the coder in turn.",
  protocol: "unmeasured",
  repeats: 2,
  subjects: [
    { subject: "coder", dataset: "coder-runs", roles: { kind: "each-in-turn" }, budgets: [4] },
  ],
};

test("a strategy that uses no learner is computed once, whatever learners are asked for", async () => {
  const open = await openTestApi();
  try {
    const request = {
      suite: "coding",
      subjects: ["coder"],
      strategies: strategiesOf("informed-gp", "target-only"),
      learners: learnersOf("constant", "ridge"),
      budgets: null,
      repeats: 2,
    };
    // Three targets × two repeats: twice for target-only, once for informed-gp.
    expect(
      await evaluateSubjects(suite, request, await evaluationTools(open.database)),
    ).toMatchObject({
      evaluationCount: 18,
      storedCount: 0,
      failureCount: 0,
    });
    const { rows } = await open.database.rawQuery(
      `select strategy.name as strategy, learner, count(*)::int as count,
         settings -> 'learner' = '{}'::jsonb as "isBare"
       from evaluation join strategy on strategy.id = strategy_id
       group by 1, 2, 4 order by 1, 2`,
    );
    expect(rows).toEqual([
      { strategy: "informed-gp", learner: "", count: 6, isBare: true },
      expect.objectContaining({ strategy: "target-only", learner: "constant", count: 6 }),
      expect.objectContaining({ strategy: "target-only", learner: "ridge", count: 6 }),
    ]);
    expect(
      await evaluateSubjects(suite, request, await evaluationTools(open.database)),
    ).toMatchObject({
      evaluationCount: 0,
      storedCount: 18,
    });
  } finally {
    await open.close();
  }
});
