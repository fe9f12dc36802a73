import { expect, test } from "vitest";
import { IntervalMark } from "../../../apps/web/components/charts/interval-mark.tsx";
import { drawn } from "../drawn.ts";

const mark = (mean: number, sd: number | null) => {
  const svg = drawn(IntervalMark, { mean, sd, place: (value) => value / 100 });
  const [, x1, x2] = /class="spread" x1="([\d.]+)" x2="([\d.]+)"/.exec(svg) ?? [];
  return [Number(x1), Number(/cx="([\d.]+)"/.exec(svg)?.[1]), Number(x2)];
};

test("the mark of an interval reaches one deviation to both sides of its mean", () => {
  expect(mark(50, 25)).toEqual([38, 72, 106]);
});

test("it ends where its axis ends", () => {
  expect(mark(90, 50)).toEqual([58.4, 126.4, 140]);
  expect(mark(10, 50)).toEqual([4, 17.6, 85.6]);
  expect(mark(120, 0)).toEqual([140, 140, 140]);
});

test("without a deviation it is its mean", () => {
  expect(mark(50, null)).toEqual([72, 72, 72]);
});
