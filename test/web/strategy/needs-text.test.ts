import { expect, test } from "vitest";
import { needsText } from "../../../apps/web/components/strategy/needs-text.ts";

test.each([
  [
    { sources: 1, measurements: 1, positiveValues: true, sameUnit: false },
    "1 source environment, 1 measured target configuration and positive values",
  ],
  [
    { sources: 0, measurements: 2, positiveValues: false, sameUnit: false },
    "2 measured target configurations",
  ],
  [
    { sources: 2, measurements: 0, positiveValues: true, sameUnit: false },
    "2 source environments and positive values",
  ],
  [
    { sources: 1, measurements: 0, positiveValues: false, sameUnit: true },
    "1 source environment and sources in the target's unit",
  ],
  [{ sources: 0, measurements: 0, positiveValues: false, sameUnit: false }, "nothing"],
])("%o is said in words", (needs, words) => {
  expect(needsText(needs)).toBe(words);
});
