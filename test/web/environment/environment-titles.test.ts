import { describe, expect, test } from "vitest";
import {
  distinguishingTitles,
  environmentTitle,
} from "../../../apps/web/components/environment/environment-titles.ts";

const environment = (hardware: string, workload: string, version: string, variant = "") => ({
  hardware: { slug: hardware, title: `board ${hardware}` },
  workload: { slug: workload, title: `input ${workload}` },
  version: { slug: version },
  variant,
});

describe("the title of an environment", () => {
  test("names its axes, and its variant where it has one", () => {
    expect(environmentTitle(environment("a", "x", "1"))).toBe("board a · input x · 1");
    expect(environmentTitle(environment("a", "x", "1", "hot"))).toBe("board a · input x · 1 · hot");
  });
});

describe("among several environments", () => {
  const titles = (all: readonly ReturnType<typeof environment>[]) =>
    all.map(distinguishingTitles(all));

  test.each([
    ["workload", [environment("a", "x", "1"), environment("a", "y", "1")], "input x"],
    ["hardware", [environment("a", "x", "1"), environment("b", "x", "1")], "board a"],
    [
      "hardware and workload",
      [environment("a", "x", "1"), environment("b", "x", "1"), environment("a", "y", "1")],
      "board a · input x",
    ],
    [
      "workload and version",
      [environment("a", "x", "1"), environment("a", "x", "2"), environment("a", "y", "1")],
      "input x · 1",
    ],
    [
      "hardware and version",
      [environment("a", "x", "1"), environment("a", "x", "2"), environment("b", "x", "1")],
      "board a · 1",
    ],
    [
      "all three axes",
      [
        environment("a", "x", "1"),
        environment("b", "x", "1"),
        environment("a", "y", "1"),
        environment("a", "x", "2"),
      ],
      "board a · input x · 1",
    ],
    [
      "all axes and the variant",
      [environment("a", "x", "1"), environment("a", "x", "1", "hot")],
      "board a · input x · 1",
    ],
  ])("%s suffice when they tell all apart", (_axes, all, first) => {
    const found = titles(all);
    expect(found[0]).toBe(first);
    expect(new Set(found).size).toBe(all.length);
  });

  test("one alone is called by its workload", () => {
    expect(titles([environment("a", "x", "1")])).toEqual(["input x"]);
  });

  test("a variant stands at the end", () => {
    const all = [environment("a", "x", "1", "cold"), environment("a", "x", "1", "hot")];
    expect(titles(all)).toEqual(["board a · input x · 1 · cold", "board a · input x · 1 · hot"]);
  });
});
