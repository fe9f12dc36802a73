import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { virtualClock } from "../../../packages/jetson-harness/src/measure/virtual-clock.ts";

describe("a virtual clock", () => {
  test("does what is due at its moment, in order, however the waiting is cut up", async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 });
    const waits = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(moments, waits, async (dues, steps) => {
        const clock = virtualClock();
        const done: { due: number; at: number }[] = [];
        for (const due of dues) clock.at(due, () => done.push({ due, at: clock.monotonicMs() }));
        for (const step of steps) await clock.wait(step);
        const end = steps.reduce((sum, step) => sum + step, 0);
        expect(clock.monotonicMs()).toBe(end);
        const sorted = dues.filter((due) => due <= end).sort((a, b) => a - b);
        expect(done).toEqual(sorted.map((due) => ({ due, at: due })));
      }),
      { seed: 7 },
    );
  });

  test("repeats until it is told to stop, and cancels what is not wanted any more", async () => {
    const clock = virtualClock();
    const seen: number[] = [];
    const stop = clock.every(100, () => seen.push(clock.monotonicMs()));
    clock.at(50, () => seen.push(-1))();
    await clock.wait(350);
    stop();
    await clock.wait(1000);
    expect(seen).toEqual([100, 200, 300]);
  });

  test("both of its clocks go on together, from a time at which a clock can be set", async () => {
    const clock = virtualClock();
    const began = clock.wallMs();
    expect(began).toBeGreaterThan(Date.UTC(2025, 0, 1));
    await clock.wait(3.6e6);
    expect(clock.wallMs() - began).toBe(3.6e6);
  });
});
