import { expect, test } from "vitest";
import { Watcher } from "../../../apps/api/src/live/watcher.ts";

/** A watcher of numbers that stand in an object. */
function watching(numbers: Record<string, number>, pauseMs = 5) {
  const reported: unknown[] = [];
  const asked: (readonly string[])[] = [];
  const state = { isOut: false };
  const watcher = new Watcher<number>({
    pauseMs,
    report: (_incident, error) => reported.push(error),
    async read(keys) {
      asked.push(keys);
      if (state.isOut) throw new Error("out");
      return new Map(keys.map((key) => [key, numbers[key] ?? 0]));
    },
  });
  return { watcher, reported, asked, state };
}

const never = () => new AbortController().signal;

test("a watcher asks once for all, and tells each what is another value than it was told", async () => {
  const numbers: Record<string, number> = { a: 1, b: 2 };
  const { watcher, asked } = watching(numbers);
  const [one, other, third] = [
    watcher.watch("a", never()),
    watcher.watch("a", never()),
    watcher.watch("b", never()),
  ];
  const firsts = await Promise.all([one.next(), other.next(), third.next()]);
  expect(firsts.map(({ value }) => value)).toEqual([1, 1, 2]);
  const next = third.next();
  numbers.a = 3;
  expect((await one.next()).value).toBe(3);
  numbers.a = 4;
  numbers.b = 5;
  // Of what came while it did not ask it hears the newest alone.
  expect((await next).value).toBe(5);
  expect((await one.next()).value).toBe(4);
  expect((await other.next()).value).toBe(4);
  expect(asked.every((keys) => new Set(keys).size === keys.length)).toBe(true);
  await watcher.close();
  expect((await one.next()).done).toBe(true);
});

test("who goes away while waiting is forgotten, and with the last one the looking ends", async () => {
  const { watcher, asked } = watching({ a: 1 });
  const gone = new AbortController();
  const [left, stays] = [watcher.watch("a", gone.signal), watcher.watch("a", never())];
  await Promise.all([left.next(), stays.next()]);
  const waiting = left.next();
  gone.abort();
  expect((await waiting).done).toBe(true);
  expect(watcher.size).toBe(1);
  await stays.return(undefined);
  expect(watcher.size).toBe(0);
  // Nothing is left to end.
  await watcher.close();
  const looks = asked.length;
  expect((await watcher.watch("a", never()).next()).done).toBe(true);
  expect(asked.length).toBe(looks);
});

test("a registry that does not answer is said once, and what changed meanwhile is told after it", async () => {
  const numbers: Record<string, number> = { a: 1 };
  const { watcher, reported, state, asked } = watching(numbers);
  const states = watcher.watch("a", never());
  await states.next();
  state.isOut = true;
  await expect.poll(() => reported.length, { timeout: 20_000 }).toBe(1);
  numbers.a = 2;
  // Somebody who comes meanwhile makes it look again, and is not told twice that it is out.
  const looks = asked.length;
  const late = watcher.watch("a", never()).next();
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThan(looks);
  state.isOut = false;
  expect((await states.next()).value).toBe(2);
  expect((await late).value).toBe(2);
  expect(reported).toHaveLength(1);
  await watcher.close();
});
