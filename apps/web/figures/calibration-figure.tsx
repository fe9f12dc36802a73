import { DotsChart } from "../components/charts/dots-chart.tsx";
import type { FigureContent, FigureGap } from "../components/figure/figure-content.ts";
import { rowKey, rowName } from "../components/leaderboard/row-name.ts";
import { formatCount, formatFixed } from "../format/format-number.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { type Board, type BoardRow, boardFigure } from "./board-figure.ts";
import { listed } from "./listed.ts";

type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** What share of values an interval of 90 % should hold, in per cent. */
const NOMINAL = 90;
/** Rows that are drawn. */
const ROWS = 25;

/** Whether the 90 % intervals of methods hold 90 % of what is measured afterwards. */
export const calibrationFigure = boardFigure({
  name: "calibration",
  title: "Calibration of intervals",
  takes: ["budget", "strategy"],
  content: calibrationContent,
});

/** The rows of one budget that have intervals, those nearest to 90 % first. */
export function calibrationContent(
  { rows: all, subject }: Pick<Board, "rows" | "subject">,
  budget: number,
): Drawn | FigureGap {
  const title = `Do 90\u00a0% intervals hold, at ${budget} measurements?`;
  const known = all
    .filter((row) => row.budget === budget && row.coverage90Percent !== null)
    .map((row) => ({ row, coverage: row.coverage90Percent ?? 0 }))
    .sort((a, b) => Math.abs(a.coverage - NOMINAL) - Math.abs(b.coverage - NOMINAL));
  if (known.length === 0)
    return {
      title,
      gap: `No method that was evaluated on ${subject} at a budget of ${budget} gives intervals.`,
    };
  const rows = known.slice(0, ROWS);
  const finding = calibrationFinding(known, subject, budget);
  return {
    title,
    note: calibrationNote(known, rows.length),
    finding,
    columns: ["strategy", "within the 90 % interval (%)", "repeats", "environments"],
    rows: rows.map(({ row, coverage }) => [
      rowName(row),
      coverage,
      row.repeatCount,
      row.environmentCount,
    ]),
    draw: (width) => (
      <DotsChart
        rows={rows.map(({ row, coverage }) => ({
          id: rowKey(row),
          name: rowName(row),
          strategy: row.strategy.name,
          value: coverage,
        }))}
        axis="test configurations within the interval (%)"
        reference={{ value: NOMINAL, text: "90 %" }}
        label={finding}
        width={width}
      />
    ),
  };
}

interface Known {
  readonly row: BoardRow;
  readonly coverage: number;
}

function calibrationNote(known: readonly Known[], shown: number): string {
  const count = known.reduce((sum, { row }) => sum + row.repeatCount * row.environmentCount, 0);
  const cut = known.length > shown ? `the ${shown} of ${known.length} methods nearest to it; ` : "";
  return `${cut}mean share of test configurations within the method’s own 90\u00a0% interval; n = ${formatCount(count)} evaluations`;
}

/** All whose share is the same to a digit share the first place. */
function calibrationFinding(known: readonly Known[], subject: string, budget: number): string {
  const text = ({ coverage }: Known) => numberWithUnit(formatFixed(coverage, 1), "%");
  const [first] = known;
  const far = (one: Known) => Math.abs(one.coverage - NOMINAL).toFixed(1);
  const leaders = known.filter((one) => first !== undefined && far(one) === far(first));
  const names = leaders.map((one) => `${rowName(one.row)} (${text(one)})`);
  const narrow = known.filter(({ coverage }) => coverage < NOMINAL - 5).length;
  return (
    `On ${subject} at ${budget} measurements ${leaders.length === 1 ? "the interval" : "the intervals"} of ` +
    `${listed(names)} ${leaders.length === 1 ? "comes" : "come"} nearest to 90\u00a0%; ` +
    `${narrow} of ${known.length} methods are too sure of themselves by more than 5 points.`
  );
}
