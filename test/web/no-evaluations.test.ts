import { expect, test } from "vitest";
import { NoEvaluations } from "../../apps/web/components/leaderboard/no-evaluations.tsx";
import { drawn } from "./charts/drawn.ts";

test("an empty leaderboard says which command fills it", () => {
  expect(drawn(NoEvaluations, { suite: "sempl-fse24", subject: "storm" })).toContain(
    "npx perfatlas evaluate --suite sempl-fse24 --system storm",
  );
});
