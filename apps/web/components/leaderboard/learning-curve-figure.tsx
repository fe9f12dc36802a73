import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { RowFragment } from "../../generated/graphql.ts";
import { type LearningCurve, LearningCurveChart } from "../charts/learning-curve-chart.tsx";
import { Figure } from "../figure/figure.tsx";
import { learningCurves } from "./learning-curves.ts";
import { rowName } from "./row-name.ts";

/** Error against budget for one subject of a suite, with every row in its table. */
export function LearningCurveFigure(props: {
  readonly rows: readonly RowFragment[];
  readonly subject: string;
  readonly fileName: string;
}) {
  const { rows, subject } = props;
  const curves = learningCurves(rows);
  const computed = rows.filter((row) => row.strategy.origin === "REPRODUCED");
  const repeats = computed.reduce((sum, row) => sum + row.repeatCount * row.environmentCount, 0);
  const finding = curveFinding(rows, subject);
  return (
    <Figure
      title="Error against budget"
      note={
        `n = ${formatCount(repeats)} evaluations; bars are ± 1 standard deviation` +
        contextNote(curves)
      }
      finding={finding}
      columns={["strategy", "origin", "budget", "MAPE (%)", "sd (%)", "repeats"]}
      rows={rows.map((row) => [
        rowName(row),
        row.strategy.origin === "PUBLISHED" ? "published" : "computed here",
        row.budget,
        row.meanMapePercent,
        row.sdMapePercent,
        row.repeatCount,
      ])}
      fileName={props.fileName}
      draw={(width) => <LearningCurveChart curves={curves} label={finding} width={width} />}
    />
  );
}

function curveFinding(rows: readonly RowFragment[], subject: string): string {
  const computed = rows.filter((row) => row.strategy.origin === "REPRODUCED");
  if (computed.length === 0)
    return `On ${subject} only published figures are stored; nothing was computed here yet.`;
  const budgets = computed.map((row) => row.budget);
  const best = (budget: number) =>
    computed
      .filter((row) => row.budget === budget)
      .reduce((a, b) => (b.meanMapePercent < a.meanMapePercent ? b : a));
  const few = best(Math.min(...budgets));
  const many = best(Math.max(...budgets));
  const say = (row: RowFragment) =>
    `${rowName(row)} (${formatFixed(row.meanMapePercent, 2)} % at ${row.budget} measurements)`;
  if (few.budget === many.budget) return `On ${subject} the lowest computed error is ${say(many)}.`;
  return `On ${subject} the lowest computed error is ${say(few)} and ${say(many)}.`;
}

/** What stands in grey: "; in grey 20 published curves and 3 further computed ones". */
function contextNote(curves: readonly LearningCurve[]): string {
  const count = (kind: LearningCurve["kind"]) => curves.filter((one) => one.kind === kind).length;
  const [published, others] = [count("published"), count("other")];
  const parts = [
    published === 0 ? "" : `${published} published curves`,
    others === 0 ? "" : `${others} further computed`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `; in grey ${parts.join(" and ")}`;
}
