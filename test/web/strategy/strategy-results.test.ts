import { expect, test } from "vitest";
import { StrategyResults } from "../../../apps/web/components/strategy/strategy-results.tsx";
import { drawn, texts } from "../drawn.ts";
import { leaderboardRow as row } from "../leaderboard/leaderboard-rows.ts";

const html = drawn(StrategyResults, {
  suite: { slug: "starter", title: "Starter" },
  figureOf: ({ subject }) => `Figure of ${subject}`,
  subjects: [
    {
      subject: "zlib",
      rows: [
        row({ strategy: "shift", learner: "ridge", rank: 2 }),
        row({ strategy: "shift", budget: 20, sd: null, rank: 1 }),
      ],
      rowCounts: new Map([[10, 33]]),
      baselines: [row({ strategy: "direct", isBaseline: true, mape: 44 })],
    },
  ],
});

test("a strategy's results say its rank among all rows of the same budget", () => {
  expect(texts(html, "tr").slice(1, 3)).toEqual([
    "10 measurements on zlib: leaderboardridge10.00 ± 1.005.000.1000.9000.05032 of 33",
    "20 measurements on zlib: leaderboard–10.005.000.1000.9000.05031 of 0",
  ]);
});

test("lead to the leaderboard of the same subject and budget", () => {
  expect(html).toContain('href="/leaderboard?suite=starter&amp;subject=zlib&amp;budget=20"');
});

test("are drawn below their table", () => {
  expect(html).toContain("</section>Figure of zlib</section>");
});
