import { expect, test } from "vitest";
import { tickText } from "../../../apps/web/components/charts/tick-text.ts";

test.each([
  [
    [3.8845, 3.885, 3.8855],
    ["3.8845", "3.885", "3.8855"],
  ],
  [
    [0, 500, 1000],
    ["0", "500", "1,000"],
  ],
  [
    [1e-7, 2e-7],
    ["1 × 10⁻⁷", "2 × 10⁻⁷"],
  ],
  [
    [1 / 3, 2 / 3],
    ["0.3333", "0.6667"],
  ],
  [
    [1, 1],
    ["1", "1"],
  ],
])("ticks %j are told apart", (ticks, texts) => {
  expect(ticks.map(tickText(ticks))).toEqual(texts);
});
