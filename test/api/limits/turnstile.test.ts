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

/** Arrivals in this many turns, one in each; the clock goes on by 1 ms in each. */
async function burst(turns: number, waiting: number) {
  let now = 0;
  const turnstile = new Turnstile(() => now);
  let passed = 0;
  turnstile.arrive();
  for (let i = 0; i < waiting; i++) void turnstile.pass().then(() => passed++);
  const passedAt: number[] = [];
  for (let i = 0; i < turns; i++) {
    await turn();
    now += 1;
    turnstile.arrive();
    passedAt.push(passed);
  }
  for (let i = 0; i < waiting + 10; i++) await turn();
  return { passedAt, passed };
}

test("nobody passes while others arrive in every turn, and all pass once nobody arrives", async () => {
  const { passedAt, passed } = await burst(100, 20);
  expect(passedAt.every((count) => count === 0)).toBe(true);
  expect(passed).toBe(20);
});

test("arrivals without end hold nobody up for longer than a moment", async () => {
  const { passedAt } = await burst(400, 20);
  expect(passedAt[250]).toBe(0);
  expect(passedAt[350]).toBe(20);
});
