import { LearningCurveChart } from "../components/charts/learning-curve-chart.tsx";
import type { FigureContent, FigureGap } from "../components/figure/figure-content.ts";
import { type CurveValue, learningCurves } from "../components/leaderboard/learning-curves.ts";
import { rowName } from "../components/leaderboard/row-name.ts";
import { formatCount } from "../format/format-number.ts";
import { type Board, type BoardRow, boardFigure } from "./board-figure.ts";
import { curveFinding } from "./curve-finding.ts";

type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** Error against budget, with bands of the repeats. */
export const learningCurvesFigure = boardFigure({
  name: "learning-curves",
  title: "Error against budget",
  takes: ["strategy"],
  content: (board) => learningCurvesContent(board),
});

/** Regret of the configuration that each strategy takes for the best, against budget. */
export const regretFigure = boardFigure({
  name: "regret",
  title: "Regret against budget",
  takes: ["strategy"],
  content: (board) => regretContent(board),
});

const errorOf: CurveValue = ({ meanMapePercent: value, sdMapePercent: sd }) => ({
  value,
  low: sd === null ? null : value - sd,
  high: sd === null ? null : value + sd,
});
const regretOf: CurveValue = ({ regret }) =>
  regret === null ? null : { value: regret, low: null, high: null };

/** What the error of every row is over budgets. */
export function learningCurvesContent({ rows, subject }: Pick<Board, "rows" | "subject">): Drawn {
  const curves = learningCurves(rows, errorOf);
  const finding = curveFinding(rows, subject, { of: "error", read: errorOf, unit: "%" });
  return {
    title: "Error against budget",
    note: `mean absolute percentage error; n = ${countNote(rows)}; bands are ± 1 standard deviation of repeats${contextNote(curves)}`,
    finding,
    columns: ["strategy", "origin", "budget", "MAPE (%)", "sd (%)", "repeats"],
    rows: rows.map((row) => [
      rowName(row),
      originOf(row),
      row.budget,
      row.meanMapePercent,
      row.sdMapePercent,
      row.repeatCount,
    ]),
    draw: (width) => (
      <LearningCurveChart {...{ curves, width }} what="MAPE" unit="%" label={finding} />
    ),
  };
}

/** What the regret of every row is over budgets; rows without one are left out. */
export function regretContent({
  rows: all,
  subject,
}: Pick<Board, "rows" | "subject">): Drawn | FigureGap {
  const rows = all.filter(({ regret }) => regret !== null);
  if (rows.length === 0)
    return {
      title: "Regret against budget",
      gap: `No row of ${subject} has a regret: papers print none, and nothing was computed here yet.`,
    };
  const curves = learningCurves(rows, regretOf);
  const finding = curveFinding(rows, subject, { of: "regret", read: regretOf, unit: "" });
  return {
    title: "Regret against budget",
    note:
      "how much worse the configuration that a strategy takes for the best is than the best one, as a " +
      `share of it; n = ${countNote(rows)}${contextNote(curves)}`,
    finding,
    columns: ["strategy", "origin", "budget", "regret", "repeats"],
    rows: rows.map((row) => [rowName(row), originOf(row), row.budget, row.regret, row.repeatCount]),
    draw: (width) => (
      <LearningCurveChart {...{ curves, width }} what="regret" unit="" label={finding} />
    ),
  };
}

/** "1,470 evaluations", or where none was computed "100 published values". */
function countNote(rows: readonly BoardRow[]): string {
  const computed = rows.filter((row) => row.strategy.origin === "REPRODUCED");
  if (computed.length === 0) return `${formatCount(rows.length)} published values`;
  const count = computed.reduce((sum, row) => sum + row.repeatCount * row.environmentCount, 0);
  return `${formatCount(count)} evaluations`;
}

function originOf(row: BoardRow): string {
  return row.strategy.origin === "PUBLISHED" ? "published" : "computed here";
}

/** What stands in grey: "; in grey 20 published curves and 3 further computed ones". */
function contextNote(curves: ReturnType<typeof learningCurves>): string {
  const count = (wanted: string) => curves.filter(({ kind }) => kind === wanted).length;
  const [published, others] = [count("published"), count("other")];
  const parts = [
    published === 0 ? "" : `${published} published ${published === 1 ? "curve" : "curves"}`,
    others === 0 ? "" : `${others} further computed`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `; in grey ${parts.join(" and ")}`;
}
