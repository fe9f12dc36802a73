import { describe, expect, test } from "vitest";
import { wantedPlaces } from "../../../apps/web/components/leaderboard/find-board.ts";

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
