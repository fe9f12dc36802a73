import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { readAhead } from "../../../db/src/store/read-ahead.ts";

async function* counting(until: number, seen: string[]) {
  try {
    for (let i = 0; i < until; i++) {
      seen.push(`made ${i}`);
      yield i;
    }
  } finally {
    seen.push("closed");
  }
}

test("the next item is made while the one before it is used", async () => {
  const seen: string[] = [];
  for await (const item of readAhead(counting(3, seen))) {
    await wait(5);
    seen.push(`used ${item}`);
  }
  const order = ["made 0", "made 1", "used 0", "made 2", "used 1", "closed", "used 2"];
  expect(seen).toEqual(order);
});

test("the source is closed when the reader stops early", async () => {
  const seen: string[] = [];
  for await (const _ of readAhead(counting(9, seen))) break;
  expect(seen).toEqual(["made 0", "made 1", "closed"]);
});

test("an error of the source comes after the items before it, and is not lost", async () => {
  async function* failing() {
    yield 1;
    throw new Error("line 2");
  }
  const items: number[] = [];
  const read = async () => {
    for await (const item of readAhead(failing())) items.push(item);
  };
  await expect(read()).rejects.toThrow("line 2");
  expect(items).toEqual([1]);
});

test("a list that is already there is read like a stream", async () => {
  const items: number[] = [];
  for await (const item of readAhead([1, 2, 3])) items.push(item);
  expect(items).toEqual([1, 2, 3]);
});
