import { describe, expect, test } from "vitest";
import {
  type LeaderboardEntry,
  leaderboardTable,
} from "../../apps/cli/src/output/leaderboard-table.ts";
import { selectedRows } from "../../apps/cli/src/output/selected-rows.ts";

const row = (of: Partial<LeaderboardEntry>): LeaderboardEntry => ({
  rank: 1,
  strategy: "direct",
  learner: "ridge",
  settings: {},
  changedSettings: {},
  backends: [],
  budget: 5,
  meanMapePercent: 10,
  sdMapePercent: 1,
  repeatCount: 12,
  environmentCount: 1,
  censoredCount: null,
  tieGroup: 1,
  rankInterval: { low: 1, high: 2 },
  untestable: null,
  meanInterval: { low: 9.5, high: 10.5 },
  versusTargetOnly: null,
  breakEvenBudget: null,
  measuringSeconds: null,
  measuringJoules: null,
  fitSeconds: 0.5,
  coverage90Percent: null,
  command: "perfatlas evaluate",
  isPublished: false,
  isBaseline: false,
  ...of,
});
const paper = row({
  strategy: "Paper",
  learner: "",
  meanMapePercent: 1,
  tieGroup: null,
  rankInterval: null,
  meanInterval: null,
  untestable: "figures of a paper",
  isPublished: true,
});
const board = (...rows: readonly LeaderboardEntry[]) => ({
  system: "zlib",
  isSimulated: false,
  rows,
  leaders: rows.filter(({ tieGroup }) => tieGroup === 1),
});

describe("a printed leaderboard", () => {
  test("says that sources are simulated", () => {
    const [title] = leaderboardTable({ ...board(row({})), isSimulated: true });
    expect(title).toBe("zlib, 5 measurements in the target, from simulated sources");
  });

  test("names all that cannot be told apart from the best, and the ranks that are open", () => {
    const rows = [
      row({}),
      row({ strategy: "pooled" }),
      row({ strategy: "log-shift", tieGroup: 2, rankInterval: { low: 3, high: 3 } }),
      paper,
    ];
    expect(leaderboardTable(board(...rows))).toEqual([
      "zlib, 5 measurements in the target",
      "strategy   learner  MAPE %  sd    95 % of mean  rank  group  repeats  to target alone  origin",
      "direct     ridge    10.00   1.00  9.50–10.50    1–2       1       12  –                computed",
      "pooled     ridge    10.00   1.00  9.50–10.50    1–2       1       12  –                computed",
      "log-shift  ridge    10.00   1.00  9.50–10.50    3         2       12  –                computed",
      "Paper      –        1.00    1.00  –             –         –       12  –                published",
      "best, not to be told apart: direct with ridge; pooled with ridge",
      "",
    ]);
  });

  test("names leaders that were not asked for too", () => {
    const all = board(row({}), row({ strategy: "pooled", tieGroup: 2 }));
    const lines = leaderboardTable(selectedRows(all, { strategies: [{ name: "pooled" }] }));
    expect(lines).toContain("best: direct with ridge");
    expect(lines.filter((line) => line.startsWith("direct"))).toEqual([]);
  });

  test("says that an order by means has no support, and of what", () => {
    const few = { tieGroup: null, untestable: "2 repeats: too few" };
    expect(leaderboardTable(board(row(few), paper)).at(-2)).toBe(
      "untestable, the order is by means alone (2 repeats: too few)",
    );
    const mixed = board(row({ strategy: "pooled", ...few }), row({}));
    expect(leaderboardTable(mixed).slice(-3)).toEqual([
      "best: direct with ridge",
      "untestable: pooled with ridge (2 repeats: too few)",
      "",
    ]);
  });

  test("says what each row does beside learning from the target alone, and from where on", () => {
    const than = { a12: 0.2, pairCount: 12, baselineStrategy: "target-only" };
    const versus = (of: object) => ({
      ...({ ...than, baselineLearner: "ridge", verdict: "HELPS", unharmedCount: 3 } as const),
      environmentCount: 3,
      ...of,
    });
    const lines = leaderboardTable(
      board(
        row({ versusTargetOnly: versus({}) }),
        row({ strategy: "mixed", versusTargetOnly: versus({ unharmedCount: 1 }) }),
        row({
          strategy: "pooled",
          versusTargetOnly: versus({ verdict: "HARMS", unharmedCount: 0 }),
          breakEvenBudget: 5,
        }),
      ),
    );
    expect(lines[2]).toMatch(/ {2}helps +computed$/);
    expect(lines[3]).toMatch(/ {2}helps, harms in 2 of 3 {2}computed$/);
    expect(lines[4]).toMatch(/ {2}harms in 3 of 3 +computed$/);
    expect(lines).toContain("target alone: target-only with ridge; paired repeats, Wilcoxon, 5 %");
    expect(lines).toContain("helps no longer: pooled with ridge from 5");
  });

  test("says how many runs that were cut off nothing was learned from", () => {
    expect(leaderboardTable(board(row({ censoredCount: 12 })))).toContain(
      "12 runs that were cut off were left out of learning",
    );
  });
});
