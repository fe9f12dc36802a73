import { expect, test } from "vitest";
import { compareColumns } from "../../../apps/api/src/contribution/compare-columns.ts";

const column = (name: string, of: (k: number) => number) => ({
  name,
  metric: "time",
  isDeterministic: false,
  values: new Map(Array.from({ length: 12 }, (_, k) => [`k${k}`, of(k)])),
});
const measured = (k: number) => 1.1 + Math.sqrt(k + 0.37);
const own = column("board", measured);

test.each([
  ["the same values", measured, ""],
  ["scaled ones", (k: number) => measured(k) * 1.3719, " times 1.3719"],
  ["scaled and moved ones", (k: number) => measured(k) * 3 + 2.5, " times 3 plus 2.5"],
])("a copy says of what it is one: %s", (_of, values, how) => {
  const [finding] = compareColumns(own, column("phone", values));
  expect(finding?.code).toBe("COPY");
  expect(finding?.message).toContain(`time in phone is that in board${how}, on 12 configurations`);
});
