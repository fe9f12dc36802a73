import type { ConfigurationSpace } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";
import { progressOf } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { spooledRun } from "../run/spooled-run.ts";

const space: ConfigurationSpace = {
  system: "s",
  options: [
    { name: "ref", kind: "ordinal", domain: [1, 2] },
    { name: "mixed", kind: "binary", domain: [false, true], activeWhen: "ref > 1" },
  ],
  constraints: [],
};

test("runs of a plan that states levels of inactive options count for their configurations", () => {
  // As plans were stored before conditions were part of the space.
  const planned = [
    { ref: 1, mixed: false },
    { ref: 2, mixed: false },
  ];
  const end = spooledRun("r", { configuration: { ref: 1, mixed: false }, values: { time: 1 } });
  const progress = progressOf({ space } as never, planned, [end] as never);
  expect([...progress].map(([key, { counted }]) => [key, counted.length])).toEqual([
    ["1,", 1],
    ["2,0", 0],
  ]);
});
