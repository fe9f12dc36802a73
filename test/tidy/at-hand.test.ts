import { expect, test } from "vitest";
import { isAtHand } from "../at-hand.ts";

test("a tool that is missing is left out on a machine of one's own, and a failure in CI", () => {
  expect(isAtHand("x", true, true)).toBe(true);
  expect(isAtHand("x", true, false)).toBe(true);
  expect(isAtHand("x", false, false)).toBe(false);
  expect(() => isAtHand("Chromium", false, true)).toThrow("some need Chromium: install it");
});
