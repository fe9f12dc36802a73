import type { Suite } from "@perfatlas/modeling/evaluation";
import { createLearner, learners } from "@perfatlas/modeling/learners";
import { defaultChoices } from "@perfatlas/modeling/method";
import { createStrategy, strategies } from "@perfatlas/modeling/transfer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluateSubjects } from "../../apps/api/src/evaluation/evaluate-subjects.ts";
import { learnersOf, strategiesOf } from "./chosen.ts";
import { evaluationTools } from "./evaluation-tools.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const plain: Suite = {
  name: "plain",
  version: 1,
  title: "Plain",
  description: "Every environment of the coder in turn.",
  protocol: "unmeasured",
  repeats: 1,
  subjects: [
    { subject: "coder", dataset: "coder-runs", roles: { kind: "each-in-turn" }, budgets: [4] },
  ],
};
const chosen: Suite = {
  ...plain,
  name: "chosen",
  strategies: [{ name: "target-only" }, { name: "pooled", settings: { treeCount: 7 } }],
  learners: [{ name: "constant" }],
};

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
  const request = {
    subjects: ["coder"],
    strategies: strategiesOf("target-only"),
    learners: learnersOf("constant"),
    budgets: null,
    repeats: 1,
  };
  for (const suite of [plain, chosen]) {
    const tools = await evaluationTools(open.database);
    await evaluateSubjects(suite, { suite: suite.name, ...request }, tools);
  }
});
afterAll(() => open.close());

/** Strategies and learners of a suite, as the API shows them. */
async function shown(slug: string) {
  const { data, errors } = await open.api.execute(
    `query ($slug: String!) {
      suite(slug: $slug) { strategies { name settings } learners { name settings } }
    }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return data?.suite;
}

test("a suite shows the strategies and learners that it names, with all their settings", async () => {
  const { settings } = createStrategy("pooled", { treeCount: 7 });
  expect(settings).toMatchObject({ treeCount: 7, equalWeight: true });
  expect(await shown("chosen")).toEqual({
    strategies: [
      { name: "target-only", settings: createStrategy("target-only").settings },
      { name: "pooled", settings },
    ],
    learners: [{ name: "constant", settings: createLearner("constant").settings }],
  });
});

test("a suite that names none shows those that run by default, with their settings", async () => {
  const named = (list: Parameters<typeof defaultChoices>[0]) =>
    defaultChoices(list)
      .map(({ name }) => ({ name, settings: list[name]?.().settings }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(await shown("plain")).toEqual({
    strategies: named(strategies),
    learners: named(learners),
  });
});
