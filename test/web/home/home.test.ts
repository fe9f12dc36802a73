import { describe, expect, test } from "vitest";
import { LeaderboardHead } from "../../../apps/web/components/home/leaderboard-head.tsx";
import { drawn, texts } from "../drawn.ts";
import { leaderboardRow as row } from "../leaderboard/leaderboard-rows.ts";

describe("the head of the leaderboard", () => {
  const board = (rows: readonly ReturnType<typeof row>[]) => ({
    suite: { slug: "starter", title: "Starter", subjects: ["zlib"], dataset: null },
    subject: "zlib",
    budgets: [10, 20],
    rows,
    evaluationCount: 1,
    isSimulated: false,
    computedAt: null,
  });
  const named = (html: string) =>
    texts(html, "th")
      .slice(4)
      .map((text) => text.replace(" baseline", ""));
  const ranked = Array.from({ length: 7 }, (_, i) => row({ strategy: `s${i + 1}` }));
  const late = row({ strategy: "direct", learner: "ridge", isBaseline: true });
  const later = row({ strategy: "direct", learner: "mlp", isBaseline: true });

  test("is the first five rows at the smallest budget, and every baseline with its best learner", () => {
    const all = [...ranked, late, later, row({ strategy: "s9", budget: 20 })];
    const html = drawn(LeaderboardHead, { board: board(all), leaders: [] });
    expect(named(html)).toEqual(["s1", "s2", "s3", "s4", "s5", "direct ridge"]);
    expect(html).toContain("after only 10 configurations were measured");
    expect(html).toContain("The whole leaderboard: 9 rows at this budget");
    expect(html).toContain('href="/leaderboard?suite=starter&amp;subject=zlib&amp;budget=10"');
  });

  test("names all that cannot be told apart from the best, or says that nothing can", () => {
    const [first, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
    const said = (leaders: readonly (typeof first)[]) =>
      texts(drawn(LeaderboardHead, { board: board(ranked), leaders }), "p")[1];
    expect(said([first, second])).toBe("Best, and not to be told apart: s1; s2.");
    expect(said([first])).toBe("Best: s1.");
    expect(said([])).toContain("No suite has enough repeats yet");
  });

  test("without rows says which command makes some", () => {
    expect(drawn(LeaderboardHead, { board: undefined, leaders: [] })).toContain(
      "npx perfatlas evaluate",
    );
    expect(drawn(LeaderboardHead, { board: board([]), leaders: [] })).toContain(
      "--suite starter --system zlib",
    );
  });
});
