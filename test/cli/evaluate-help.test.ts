import { expect, test } from "vitest";
import { evaluateSuiteJob } from "../../apps/api/src/jobs/evaluate-suite.ts";
import type { JobTools } from "../../apps/api/src/queue/job-handler.ts";
import { evaluateCommand } from "../../apps/cli/src/commands/evaluate.ts";

test("the help of evaluate names what the API takes when nothing is named", () => {
  const suite = "sempl-fse24";
  const { strategies, learners } = evaluateSuiteJob.parse({ suite }, {} as JobTools);
  const listed = (names: readonly string[]) =>
    `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const said = evaluateCommand().options.map(({ description }) => description);
  expect(said).toContain(`strategies; ${listed(strategies)} when left out`);
  expect(said).toContain(`learners; ${listed(learners)} when left out`);
});
