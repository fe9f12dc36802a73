import { afterAll, beforeAll, expect, test } from "vitest";
import { clientsAtOnce } from "./attacks.ts";
import { startTarget, type Target } from "./target.ts";

let target: Target;
beforeAll(async () => {
  target = await startTarget(false);
});
afterAll(() => target.stop());

/** Megabytes that are held after rounds of clients. */
async function heldAfter(rounds: number): Promise<number> {
  for (let round = 0; round < rounds; round++) await clientsAtOnce(target, 10);
  return (await target.tidied()).held;
}

test("clients at once, again and again, leave no memory behind", async () => {
  // What is made once: caches, code.
  const before = await heldAfter(1);
  // Their answers are 10 MB of objects, of which not the half may stay.
  expect(await heldAfter(2)).toBeLessThan(before + 4);
}, 300_000);
