import { methodText } from "./method-text.ts";
import { table } from "./table.ts";

/** Settings of a strategy and of its learner; absent for a paper's figures. */
export interface MethodSettings {
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly learner?: Readonly<Record<string, unknown>>;
}

/** A method compared with learning from the target alone, on paired repeats. */
export interface VersusTargetOnly {
  readonly verdict: "HARMS" | "HELPS" | "UNDECIDED";
  readonly a12: number;
  readonly unharmedCount: number;
  readonly environmentCount: number;
  readonly pairCount: number;
  readonly baselineStrategy: string;
  readonly baselineLearner: string;
}

/** One strategy at one budget, as commands print it. */
export interface LeaderboardEntry {
  readonly rank: number;
  readonly strategy: string;
  readonly learner: string;
  /** All that was recorded. */
  readonly settings: MethodSettings;
  /** Those that are not at their default. */
  readonly changedSettings: MethodSettings;
  /** What computed the learner's fits, where a machine decides about that. */
  readonly backends: readonly string[];
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number | null;
  /** Bootstrap 95 % interval of the mean; null for a single repeat and for figures of papers. */
  readonly meanInterval: { readonly low: number; readonly high: number } | null;
  /** Compared with the best learner on the target alone; null where that is the row itself, or there is none. */
  readonly versusTargetOnly: VersusTargetOnly | null;
  /** Smallest budget from which on it no longer helps; null where it helps at the largest. */
  readonly breakEvenBudget: number | null;
  /** What measuring the target took; null of a metric that is neither time nor energy. */
  readonly measuringSeconds: number | null;
  readonly measuringJoules: number | null;
  readonly fitSeconds: number | null;
  /** Mean share of the test inside 90 % intervals; null for a method without any. */
  readonly coverage90Percent: number | null;
  readonly repeatCount: number;
  readonly environmentCount: number;
  /** Runs that were cut off and left out of learning; null where it was not counted. */
  readonly censoredCount: number | null;
  /** Rows of one group cannot be told apart from its best; null where nothing can be tested. */
  readonly tieGroup: number | null;
  readonly rankInterval: { readonly low: number; readonly high: number } | null;
  /** Why nothing can be tested; null where it can. */
  readonly untestable: string | null;
  /** Computes the row on a registry that does not have it; null where it was not computed here. */
  readonly command: string | null;
  /** A figure of a paper: printed beside what was computed here, never mixed with it. */
  readonly isPublished: boolean;
  /** Uses no source: what transfer must beat. */
  readonly isBaseline: boolean;
}

/** The leaderboard of one system of a suite; rows by budget, computed before published, by error. */
export interface Leaderboard {
  readonly system: string;
  /** Whether sources are simulated, not measured. */
  readonly isSimulated: boolean;
  readonly rows: readonly LeaderboardEntry[];
  /** Of all rows of the registry: the best of each budget and what cannot be told apart from it. */
  readonly leaders: readonly LeaderboardEntry[];
}

const HEADER = [
  ...["strategy", "learner", "MAPE %", "sd", "95 % of mean", "rank", "group", "repeats"],
  ...["to target alone", "origin"],
];

/** A leaderboard as lines: one table per budget, published figures marked as such. */
export function leaderboardTable(board: Leaderboard): readonly string[] {
  const budgets = [...new Set(board.rows.map(({ budget }) => budget))];
  if (budgets.length === 0) return [`${board.system}: nothing was evaluated`];
  return budgets.flatMap((budget) => {
    const own = board.rows.filter((row) => row.budget === budget);
    const rows = own.map((row) => [
      methodText(row.strategy, row.changedSettings.strategy ?? {}),
      learnerText(row),
      row.meanMapePercent.toFixed(2),
      row.sdMapePercent === null ? "–" : row.sdMapePercent.toFixed(2),
      intervalText(row),
      rankText(row),
      row.tieGroup,
      row.repeatCount,
      versusText(row),
      row.isPublished ? "published" : row.isBaseline ? "computed, baseline" : "computed",
    ]);
    const sources = board.isSimulated ? ", from simulated sources" : "";
    const title = `${board.system}, ${budget} measurements in the target${sources}`;
    return [
      title,
      ...table(HEADER, rows),
      ...leaderLines(
        own,
        board.leaders.filter((row) => row.budget === budget),
      ),
      ...versusLines(own),
      ...censoredLines(own),
      "",
    ];
  });
}

/** The ranks that the repeats leave open. */
function rankText({ rankInterval }: LeaderboardEntry): string {
  if (rankInterval === null) return "–";
  const { low, high } = rankInterval;
  return low === high ? `${low}` : `${low}–${high}`;
}

/** Where the mean would be with other repeats. */
function intervalText({ meanInterval }: LeaderboardEntry): string {
  if (meanInterval === null) return "–";
  return `${meanInterval.low.toFixed(2)}–${meanInterval.high.toFixed(2)}`;
}

/** "helps", "harms in 2 of 7" (environments), "undecided". */
function versusText({ versusTargetOnly: versus }: LeaderboardEntry): string {
  if (versus === null) return "–";
  const harmed = versus.environmentCount - versus.unharmedCount;
  const where = harmed === 0 ? "" : `, harms in ${harmed} of ${versus.environmentCount}`;
  return versus.verdict === "HARMS" && where !== ""
    ? `harms in ${harmed} of ${versus.environmentCount}`
    : `${versus.verdict.toLowerCase()}${where}`;
}

/** What rows are compared with, and from which budget on a method helps no longer. */
function versusLines(rows: readonly LeaderboardEntry[]): readonly string[] {
  const lines: string[] = [];
  const [first] = rows.flatMap(({ versusTargetOnly }) => versusTargetOnly ?? []);
  if (first !== undefined) {
    const learner = first.baselineLearner === "" ? "" : ` with ${first.baselineLearner}`;
    lines.push(`target alone: ${first.baselineStrategy}${learner}; paired repeats, Wilcoxon, 5 %`);
  }
  const ends = rows.filter((row) => row.breakEvenBudget !== null);
  if (ends.length === 0) return lines;
  const texts = ends.map((row) => `${nameOf(row)} from ${row.breakEvenBudget}`);
  return [...lines, `helps no longer: ${texts.join("; ")}`];
}

/** Who leads, all that cannot be told apart from the best; or why that cannot be said. */
function leaderLines(
  rows: readonly LeaderboardEntry[],
  leaders: readonly LeaderboardEntry[],
): readonly string[] {
  const computed = rows.filter(({ isPublished }) => !isPublished);
  const names = leaders.map(nameOf);
  const untestable = computed.filter((row) => row.untestable !== null);
  const [first] = untestable;
  const lines: string[] = [];
  if (names.length === 1) lines.push(`best: ${names[0]}`);
  if (names.length > 1) lines.push(`best, not to be told apart: ${names.join("; ")}`);
  if (first?.untestable && untestable.length === computed.length) {
    lines.push(`untestable, the order is by means alone (${first.untestable})`);
  } else if (first?.untestable) {
    lines.push(`untestable: ${untestable.map(nameOf).join("; ")} (${first.untestable})`);
  }
  return lines;
}

function censoredLines(rows: readonly LeaderboardEntry[]): readonly string[] {
  const most = Math.max(0, ...rows.map(({ censoredCount }) => censoredCount ?? 0));
  return most === 0 ? [] : [`${most} runs that were cut off were left out of learning`];
}

function nameOf(row: LeaderboardEntry): string {
  const strategy = methodText(row.strategy, row.changedSettings.strategy ?? {});
  return row.learner === "" ? strategy : `${strategy} with ${learnerText(row)}`;
}

/** "–" where none was used; where a machine decides what computes it, that is said. */
function learnerText({ learner, changedSettings, backends }: LeaderboardEntry): string {
  if (learner === "") return "–";
  const text = methodText(learner, changedSettings.learner ?? {});
  return backends.length === 0 ? text : `${text} on ${backends.join(", ")}`;
}
