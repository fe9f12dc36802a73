import { expect, test } from "vitest";
import { NoEvaluations } from "../../../apps/web/components/leaderboard/no-evaluations.tsx";
import { drawn } from "../drawn.ts";

test("an empty leaderboard says which command fills it", () => {
  expect(drawn(NoEvaluations, { suite: "sempl-fse24", subject: "storm" })).toContain(
    "npx perfatlas evaluate --suite sempl-fse24 --system storm",
  );
});

test("that of a data set says how to evaluate the data as they are now", () => {
  const suite = "dataset:zlib-runs";
  const of = (subject: string) => drawn(NoEvaluations, { suite, subject, dataset: "zlib-runs" });
  expect(of("seconds")).toContain("on seconds since the data last grew");
  expect(of("seconds")).toContain("evaluate --dataset zlib-runs --metric seconds --repeats");
  expect(of("bytes from pi4:prose:1.3")).toContain(
    "evaluate --dataset zlib-runs --metric bytes --source pi4:prose:1.3 --repeats",
  );
});
