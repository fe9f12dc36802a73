import { describe, expect, test } from "vitest";
import { leaderboardAddress } from "../../../apps/web/components/leaderboard/leaderboard-address.ts";
import { protocolsFirst } from "../../../apps/web/components/leaderboard/protocols-first.ts";
import { rowKey, rowName } from "../../../apps/web/components/leaderboard/row-name.ts";
import { leaderboardRow as row } from "./leaderboard-rows.ts";

describe("the address of a leaderboard", () => {
  const choice = { suite: "dataset:a b", subject: "time & size" };

  test("holds what was chosen, escaped", () => {
    expect(leaderboardAddress({ ...choice, budget: 20, show: "published" })).toBe(
      "/leaderboard?suite=dataset%3Aa+b&subject=time+%26+size&budget=20&show=published",
    );
  });

  test("leaves out what was not chosen, and the default", () => {
    const plain = "/leaderboard?suite=dataset%3Aa+b&subject=time+%26+size";
    expect(leaderboardAddress(choice)).toBe(plain);
    expect(leaderboardAddress({ ...choice, show: "all" })).toBe(plain);
    expect(leaderboardAddress({ ...choice, budget: 0 })).toBe(`${plain}&budget=0`);
  });
});

test("suites with a protocol of their own come before those of data sets, else in their order", () => {
  const suite = (slug: string, dataset: object | null) => ({ slug, dataset });
  const given = [suite("b", {}), suite("z", null), suite("a", {}), suite("c", null)];
  expect(protocolsFirst(given).map(({ slug }) => slug)).toEqual(["z", "c", "b", "a"]);
  expect(given.map(({ slug }) => slug)).toEqual(["b", "z", "a", "c"]);
});

describe("a row", () => {
  test("is called by its strategy, and by its learner where it has one", () => {
    expect(rowName(row({ strategy: "direct" }))).toBe("direct");
    expect(rowName(row({ strategy: "direct", learner: "ridge" }))).toBe("direct with ridge");
  });

  test("is told apart by strategy, learner and settings, and not by its budget", () => {
    const one = { strategy: "a", learner: "ridge", settings: { l: 1 } };
    const others = [
      { ...one, strategy: "b" },
      { ...one, learner: "mlp" },
      { ...one, settings: { l: 2 } },
    ];
    expect(new Set([one, ...others].map((each) => rowKey(row(each)))).size).toBe(4);
    expect(rowKey(row({ ...one, budget: 10 }))).toBe(rowKey(row({ ...one, budget: 20 })));
  });
});
