import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turnstile } from "../../../apps/api/src/limits/turnstile.ts";

test("those who come together pass one after another, and others are heard between them", async () => {
  const turnstile = new Turnstile();
  const passed: number[] = [];
  let heard = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await turn();
      heard++;
    }
  })();
  await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      await turnstile.pass();
      passed.push(i);
    }),
  );
  isOver = true;
  await others;
  expect(passed).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(heard).toBeGreaterThanOrEqual(49);
});
