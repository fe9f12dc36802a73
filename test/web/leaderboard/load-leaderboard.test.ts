import { describe, expect, test } from "vitest";
import {
  fullest,
  wantedPlaces,
} from "../../../apps/web/components/leaderboard/load-leaderboard.ts";

const suites = [
  { slug: "dataset:zlib", subjects: ["seconds"], dataset: { slug: "zlib", title: "zlib" } },
  { slug: "starter", subjects: ["zlib", "brotli"], dataset: null },
  { slug: "sempl", subjects: ["storm", "zlib"], dataset: null },
];
const places = (wanted: Parameters<typeof wantedPlaces>[1]) =>
  wantedPlaces(suites, wanted).map(({ suite, subject }) => `${suite.slug} ${subject}`);

describe("the leaderboards that a reader may mean", () => {
  test("are all subjects of all suites, protocols of their own first", () => {
    expect(places({})).toEqual([
      "starter zlib",
      "starter brotli",
      "sempl storm",
      "sempl zlib",
      "dataset:zlib seconds",
    ]);
  });

  test("are those of the wanted suite, of the wanted subject, or of both", () => {
    expect(places({ suite: "sempl" })).toEqual(["sempl storm", "sempl zlib"]);
    expect(places({ subject: "zlib" })).toEqual(["starter zlib", "sempl zlib"]);
    expect(places({ suite: "sempl", subject: "zlib" })).toEqual(["sempl zlib"]);
    expect(places({ suite: "sempl", subject: "brotli" })).toEqual([]);
    expect(places({ suite: "there is none" })).toEqual([]);
  });
});

describe("of several leaderboards the one that is shown", () => {
  const size = (evaluationCount: number, rowCount: number) => ({ evaluationCount, rowCount });

  test("is the first with evaluations of this registry, however many rows others have", () => {
    expect(fullest([size(0, 50), size(1, 1), size(9, 99)])).toBe(1);
  });

  test("else the first with rows, else the first", () => {
    expect(fullest([size(0, 0), size(0, 3), size(0, 9)])).toBe(1);
    expect(fullest([size(0, 0), size(0, 0)])).toBe(0);
  });
});
