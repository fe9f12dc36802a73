import { expect, test } from "vitest";
import { peersContent } from "../../../apps/web/figures/peers-figure.tsx";

const point = (strategy: string, measured: number, regret: number | null) => ({
  ...{ strategy, measured, regret, runCount: 6 },
  low: regret,
  high: regret,
});
const content = (...points: readonly ReturnType<typeof point>[]) =>
  peersContent(
    { title: "Regret", about: "On six cards.", budget: 2, runCount: 6, points },
    "every pair",
  );

test("advice beside its peers names all that found what is best, then the others", () => {
  const { finding, rows, note } = content(
    ...[point("a", 1, null), point("a", 2, 0.0281)],
    ...[point("b", 1, 0.9), point("b", 2, 0.0279)],
    ...[point("c", 1, 0.9), point("c", 2, 0.4)],
  );
  expect(finding).toBe(
    "With 2 measured the best found by b and a takes 2.8\u00a0% longer than the best of all, " +
      "in the middle one of the runs; c 40\u00a0%.",
  );
  expect(note).toContain("n = 6 runs of each strategy");
  expect(rows).toHaveLength(6);
});

test("advice beside its peers says so where nothing was found", () => {
  expect(content(point("a", 2, null)).finding).toBe("No strategy found anything with 2 measured.");
});
