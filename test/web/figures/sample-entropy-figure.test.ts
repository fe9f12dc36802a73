import { expect, test } from "vitest";
import { sampleEntropyContent } from "../../../apps/web/figures/sample-entropy-figure.tsx";
import { leaderboardRow } from "../leaderboard/leaderboard-rows.ts";

const row = (name: string, sampleEntropyBits: number | null, budget = 10) => ({
  ...leaderboardRow({ strategy: name, budget }),
  ...{ tieGroup: null, rankInterval: null, untestable: null, coverage90Percent: null },
  sampleEntropyBits,
});
const content = (...rows: readonly ReturnType<typeof row>[]) =>
  sampleEntropyContent({ rows, subject: "zlib" }, 10);

test("the entropy of samples names all that say most, and all that say least", () => {
  const found = content(
    ...[row("a", 2.991), row("b", 3.234), row("c", 2.989), row("d", null), row("e", 4, 20)],
  );
  if ("gap" in found) throw new Error(found.gap);
  expect(found.finding).toBe(
    "On zlib at 10 measurements the samples of b say most, 3.2\u00a0bits; those of a and c least, 3.0\u00a0bits.",
  );
  expect(found.rows.map(([name, bits]) => [name, bits])).toEqual([
    ["b", 3.234],
    ["a", 2.991],
    ["c", 2.989],
  ]);
});

test("samples that say the same are said to, and without any there is a sentence", () => {
  const same = content(row("a", 3), row("b", 3));
  expect("finding" in same && same.finding).toBe(
    "On zlib at 10 measurements all 2 methods measure samples that say the same, 3.0\u00a0bits.",
  );
  expect(content(row("a", null))).toMatchObject({ gap: expect.stringContaining("kept what") });
});
