import { DotsChart } from "../components/charts/dots-chart.tsx";
import type { FigureContent, FigureGap } from "../components/figure/figure-content.ts";
import { rowKey, rowName } from "../components/leaderboard/row-name.ts";
import { formatCount, formatFixed } from "../format/format-number.ts";
import { numberWithUnit } from "../format/number-with-unit.ts";
import { type Board, type BoardRow, boardFigure } from "./board-figure.ts";
import { listed } from "./listed.ts";

type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** Rows that are drawn. */
const ROWS = 25;

/** How much what a strategy measures says, beside what others measure at the same budget. */
export const sampleEntropyFigure = boardFigure({
  name: "sample-entropy",
  title: "Entropy of samples",
  takes: ["budget", "strategy"],
  content: sampleEntropyContent,
});

/** The rows of one budget whose samples are known, those that say most first. */
export function sampleEntropyContent(
  { rows: all, subject }: Pick<Board, "rows" | "subject">,
  budget: number,
): Drawn | FigureGap {
  const title = `How much the samples say, at ${budget} measurements`;
  const known = all
    .filter((row) => row.budget === budget && row.sampleEntropyBits !== null)
    .map((row) => ({ row, bits: row.sampleEntropyBits ?? 0 }))
    .sort((a, b) => b.bits - a.bits);
  if (known.length === 0)
    return {
      title,
      gap: `No evaluation on ${subject} at a budget of ${budget} kept what its sample says; those that are computed from now on do.`,
    };
  const rows = known.slice(0, ROWS);
  const finding = entropyFinding(known, subject, budget);
  const count = known.reduce((sum, { row }) => sum + row.repeatCount * row.environmentCount, 0);
  const cut = known.length > ROWS ? `the ${ROWS} of ${known.length} methods with most; ` : "";
  return {
    title,
    note: `${cut}Shannon entropy of the values that were measured, in 100 bins over the range of all values of the target; n = ${formatCount(count)} evaluations`,
    finding,
    columns: ["strategy", "entropy (bits)", "repeats", "environments"],
    rows: rows.map(({ row, bits }) => [rowName(row), bits, row.repeatCount, row.environmentCount]),
    draw: (width) => (
      <DotsChart
        rows={rows.map(({ row, bits }) => ({
          id: rowKey(row),
          name: rowName(row),
          strategy: row.strategy.name,
          value: bits,
        }))}
        axis="entropy of the sample (bits)"
        label={finding}
        width={width}
      />
    ),
  };
}

interface Known {
  readonly row: BoardRow;
  readonly bits: number;
}

/** All whose entropy is the same to a tenth share a place: many methods take one sample, and a tenth is nothing. */
function entropyFinding(known: readonly Known[], subject: string, budget: number): string {
  const text = ({ bits }: Known) => numberWithUnit(formatFixed(bits, 1), "bits");
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "";
  const names = (of: Known) =>
    listed(known.filter((one) => text(one) === text(of)).map(({ row }) => rowName(row)));
  const where = `On ${subject} at ${budget} measurements`;
  if (text(first) === text(last))
    return `${where} all ${formatCount(known.length)} methods measure samples that say the same, ${text(first)}.`;
  return `${where} the samples of ${names(first)} say most, ${text(first)}; those of ${names(last)} least, ${text(last)}.`;
}
