import { describe, expect, test } from "vitest";
import { LeaderboardChoices } from "../../../apps/web/components/leaderboard/leaderboard-choices.tsx";
import { LeaderboardTable } from "../../../apps/web/components/leaderboard/leaderboard-table.tsx";
import { LeaderboardView } from "../../../apps/web/components/leaderboard/leaderboard-view.tsx";
import { SourceFacts } from "../../../apps/web/components/suite/source-facts.tsx";
import { TasksTable } from "../../../apps/web/components/suite/tasks-table.tsx";
import { drawn, texts } from "../drawn.ts";
import { leaderboardRow as row } from "./leaderboard-rows.ts";

const suite = { slug: "starter", title: "Starter", subjects: ["zlib", "brotli"], dataset: null };
const rows = [
  row({ strategy: "direct", mape: 30, isBaseline: true, rank: 3 }),
  row({ strategy: "shift", learner: "ridge", mape: 8, rank: 1, failureCount: 2 }),
  row({ strategy: "SeMPL", mape: 12, sd: null, rank: 2, isPublished: true }),
  row({ strategy: "shift", learner: "ridge", mape: 6, budget: 20 }),
];
const board = {
  suite,
  subject: "zlib",
  budgets: [10, 20],
  rows,
  evaluationCount: 1234,
  isSimulated: false,
  computedAt: "2026-11-22T05:10:00Z",
};
const choice = { suite: "starter", subject: "zlib", budget: 10, show: "all" } as const;

test("a leaderboard and a task say that sources are simulated, and in what they are", () => {
  expect(drawn(LeaderboardView, { board, choice })).not.toContain("simulated");
  const simulated = { ...board, isSimulated: true };
  expect(drawn(LeaderboardView, { board: simulated, choice })).toContain("simulated sources");
  const dataset = { slug: "board", title: "Board" };
  const task = {
    ...{
      slug: "simulator/1/time/0",
      subject: "time",
      targetNumber: 0,
      budgets: [8],
      isSimulated: true,
    },
    ...{ suite: { slug: "simulator", title: "" }, target: null, sources: [], dataset },
    sourceDataset: { slug: "simulated-board", title: "Board, simulated" },
    sourceMetric: { name: "energy", unit: "J" },
    optionRules: [{ option: "core_freq", rule: "cpu_frequency * 1000" }],
  };
  const facts = drawn(SourceFacts, { task });
  expect(facts).toContain("Board, simulated");
  expect(facts).toContain("cpu_frequency * 1000");
  expect(drawn(SourceFacts, { task: { ...task, sourceMetric: null } })).toBe("");
  expect(drawn(TasksTable, { tasks: [task] })).toContain(">simulated</span>");
});

describe("the table of a leaderboard", () => {
  test("marks published rows and baselines in words, and says how many repeats broke", () => {
    const html = drawn(LeaderboardTable, { rows: rows.slice(0, 3), suite: "starter" });
    const [, , direct, shift, published] = html.split("<tr");
    expect(direct).toContain("row-baseline");
    expect(direct).toContain(">baseline</span>");
    expect(shift).not.toContain("baseline");
    expect(shift).not.toContain("published");
    expect(shift).toContain("2 repeats broke");
    expect(published).toContain("row-published");
    expect(published).toContain("published, not reproduced here");
  });

  test("gives the mean with its deviation, where there is one, and all companions", () => {
    const html = drawn(LeaderboardTable, { rows: rows.slice(0, 3), suite: "starter" });
    expect(texts(html, "tr")[2]).toMatch(
      /^1shift ridge 2 repeats broke8\.00 ± 1\.00.*5\.000\.1000\.9000\.05034$/,
    );
    expect(texts(html, "tr")[3]).toContain("12.005.00");
  });

  test("leaves the companions away when it is brief", () => {
    const html = drawn(LeaderboardTable, { rows, suite: "starter", isBrief: true });
    expect(html).not.toContain("Rank correlation");
    expect(texts(html, "tr")[1]).toBe("3direct baseline30.00 ± 1.00");
  });

  test("leads to the strategy in the suite, and from a head to what it means", () => {
    const html = drawn(LeaderboardTable, { rows, suite: "starter" });
    expect(html).toContain('href="/strategies/shift?suite=starter"');
    expect(html).toContain('href="/method#regret"');
  });

  test("places the means on one logarithmic axis: equal factors, equal steps", () => {
    const three = [10, 20, 40].map((mape) => row({ strategy: `s${mape}`, mape, sd: 0 }));
    const html = drawn(LeaderboardTable, { rows: three, suite: "starter" });
    const [a = 0, b = 0, c = 0] = [...html.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(a).toBeGreaterThan(4);
    expect(c).toBeLessThan(140);
    expect(Math.abs(c - b - (b - a))).toBeLessThanOrEqual(0.03);
  });

  test("of rows without a positive error is finite", () => {
    const html = drawn(LeaderboardTable, {
      rows: [row({ strategy: "a", mape: 0 })],
      suite: "starter",
    });
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe("the view of a leaderboard", () => {
  const shown = (show: "all" | "computed" | "published") =>
    texts(drawn(LeaderboardView, { board, choice: { ...choice, show } }), "th").filter((text) =>
      /direct|shift|SeMPL/.test(text),
    );

  test("shows the rows of the chosen budget, and says what they were made from", () => {
    const html = drawn(LeaderboardView, { board, choice });
    expect(html).toContain("zlib at 10 measurements");
    expect(html).toContain("3 rows from 1,234 stored evaluations, last 22 Nov 2026, 05:10 UTC.");
    expect(shown("all")).toHaveLength(3);
  });

  test("shows computed or published rows alone when asked, baselines always", () => {
    expect(shown("computed").map((text) => text.split(" ")[0])).toEqual(["direct", "shift"]);
    expect(shown("published").map((text) => text.split(" ")[0])).toEqual(["direct", "SeMPL"]);
  });

  test("leads from many published rows beside computed ones to all of them", () => {
    const published = Array.from({ length: 20 }, (_, i) =>
      row({ strategy: `paper-${i}`, rank: i + 1, isPublished: true }),
    );
    const of = (of: typeof rows, show: "all" | "published") =>
      drawn(LeaderboardView, { board: { ...board, rows: of }, choice: { ...choice, show } });
    const both = of([...rows, ...published], "all");
    expect(both).toContain("paper-3");
    expect(both).not.toContain("paper-4");
    expect(texts(both, "a")).toContain("16 further published rows");
    expect(both).toContain("show=published");
    expect(of([...rows, ...published], "published")).toContain("paper-19");
    expect(of(published, "all")).toContain("paper-19");
  });

  test("names the source of published rows only where there are some", () => {
    expect(drawn(LeaderboardView, { board, choice })).toContain("The published work");
    const computed = drawn(LeaderboardView, { board, choice: { ...choice, show: "computed" } });
    expect(computed).not.toContain("The published work");
  });

  test("without evaluations says which command makes some", () => {
    const html = drawn(LeaderboardView, {
      board: { ...board, rows: [], evaluationCount: 0, computedAt: null },
      choice,
    });
    expect(html).toContain("npx perfatlas evaluate --suite starter --system zlib");
    expect(html).not.toContain("<table");
    expect(html).not.toContain("<figure");
  });

  test("of one row says so in the singular", () => {
    const html = drawn(LeaderboardView, { board, choice: { ...choice, budget: 20 } });
    expect(html).toContain("1 row from");
  });

  test("of a suite made from a data set says so", () => {
    const dataset = { slug: "zlib-runs", title: "Runs of zlib" };
    const made = { ...board, suite: { ...suite, dataset } };
    expect(drawn(LeaderboardView, { board: made, choice })).toContain('href="/datasets/zlib-runs"');
    expect(drawn(LeaderboardView, { board, choice })).not.toContain("is made from");
  });
});

describe("the choices of a leaderboard", () => {
  const suites = [
    { ...suite, number: 1, description: "" },
    { ...suite, slug: "other", title: "Other", subjects: ["storm"], number: 1, description: "" },
    { ...suite, slug: "empty", title: "Empty", subjects: [], number: 1, description: "" },
  ];
  const html = drawn(LeaderboardChoices, {
    suites,
    board,
    choice: { ...choice, show: "computed" },
  });
  const chosen = [...html.matchAll(/<a aria-current="true" href="[^"]*">([^<]*)/g)].map(
    ([, name]) => name,
  );

  test("mark one of each kind", () => {
    expect(chosen).toEqual(["Starter", "zlib", "10", "computed here"]);
  });

  test("keep the subject where the other suite has it, else take its first", () => {
    expect(html).toContain('href="/leaderboard?suite=other&amp;subject=storm&amp;show=computed"');
    expect(html).toContain('href="/leaderboard?suite=starter&amp;subject=zlib&amp;show=computed"');
  });

  test("offer no suite without subjects", () => {
    expect(html).not.toContain("Empty");
  });

  test("keep all else when a budget is chosen", () => {
    expect(html).toContain(
      'href="/leaderboard?suite=starter&amp;subject=zlib&amp;budget=20&amp;show=computed"',
    );
  });
});
