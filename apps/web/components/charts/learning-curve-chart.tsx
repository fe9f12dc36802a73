import { extent } from "d3-array";
import { line, symbol, symbolsFill } from "d3-shape";
import { formatFixed } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { spreadLabels } from "./spread-labels.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";

/** One strategy over its budgets, ascending. `sdPercent` is null for a single repeat. */
export interface LearningCurve {
  readonly name: string;
  readonly kind: "leading" | "baseline" | "other" | "published";
  readonly points: readonly {
    readonly budget: number;
    readonly mapePercent: number;
    readonly sdPercent: number | null;
  }[];
}

/**
 * Error against budget. Leading curves have a colour and a shape each, baselines are dashed; others are
 * thin and grey, with circles where they are published figures.
 */
export function LearningCurveChart(props: {
  readonly curves: readonly LearningCurve[];
  readonly label: string;
  readonly width: number;
}) {
  const { curves, width } = props;
  const points = curves.flatMap((curve) => curve.points);
  const [low, high] = extent(points, (point) => point.mapePercent);
  const [first, last] = extent(points, (point) => point.budget);
  if (low === undefined || high === undefined || first === undefined || last === undefined)
    return <NoRows width={width} label="No evaluations yet" />;
  const isNarrow = width < 500;
  const named = curves.filter(({ kind }) => kind === "leading" || kind === "baseline");
  const box = { left: 44, right: width - (isNarrow ? 12 : 190), top: 30, bottom: 330 };
  const x = valueScale([first, last], [box.left + 12, box.right - 6], isNarrow ? 4 : 6);
  const budgets = [...new Set(points.map((point) => point.budget))].sort((a, b) => a - b);
  const y = valueScale([low, high], [box.bottom - 8, box.top + 6], 6, 5);
  const scales = { x: { ...x, ticks: thinned(budgets, x, isNarrow ? 30 : 24) }, y };
  const height = box.bottom + 42 + (isNarrow ? named.length * 20 + 8 : 0);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <AxisLeft scale={y} x={box.left} right={box.right} label="MAPE" unit=" %" />
      <AxisBottom
        scale={scales.x}
        y={box.bottom}
        top={box.bottom}
        from={box.left}
        to={box.right}
        label="budget (target configurations measured)"
      />
      {curves.map((curve) => (
        <Curve key={curve.name} {...{ curve, scales, box }} at={named.indexOf(curve)} />
      ))}
      <CurveNames curves={named} y={y} box={box} isNarrow={isNarrow} />
    </svg>
  );
}

/** Budgets whose labels do not touch: at least `gap` px apart, first and last kept before others. */
function thinned(budgets: readonly number[], x: ValueScale, gap: number): readonly number[] {
  const kept: number[] = [];
  for (const budget of budgets) {
    const before = kept.at(-1);
    if (before === undefined || x.place(budget) - x.place(before) >= gap) kept.push(budget);
  }
  return kept;
}

interface Scales {
  readonly x: ValueScale;
  readonly y: ValueScale;
}

function Curve(props: {
  readonly curve: LearningCurve;
  readonly scales: Scales;
  readonly box: { readonly top: number; readonly bottom: number };
  readonly at: number;
}) {
  const { curve, at } = props;
  const { x, y } = props.scales;
  const places = curve.points.map((point): [number, number] => [
    x.place(point.budget),
    y.place(point.mapePercent),
  ]);
  const isContext = at < 0;
  return (
    <g className={`series-${(at % 5) + 1}`}>
      <path
        className={isContext ? "context" : "line stroke"}
        strokeDasharray={curve.kind === "baseline" ? "5 4" : undefined}
        d={line()(places) ?? ""}
      />
      {curve.kind === "leading" && <Deviations {...props} />}
      {places.map(([px, py], i) => (
        <g key={px} transform={`translate(${px} ${py})`}>
          <title>{pointTitle(curve, i)}</title>
          {isContext ? (
            <circle className="context" r={curve.kind === "published" ? 2.5 : 0.75} />
          ) : (
            <path className="fill" d={mark(at)} />
          )}
        </g>
      ))}
    </g>
  );
}

/** One standard deviation up and down from each point, cut at the edges of the chart. */
function Deviations(props: {
  readonly curve: LearningCurve;
  readonly scales: Scales;
  readonly box: { readonly top: number; readonly bottom: number };
}) {
  const { x, y } = props.scales;
  return props.curve.points.map(({ budget, mapePercent, sdPercent }) => {
    if (sdPercent === null) return null;
    const low = mapePercent - sdPercent;
    const bottom = y.isLog && low <= 0 ? props.box.bottom : y.place(low);
    const px = x.place(budget);
    return (
      <line
        key={budget}
        className="stroke deviation"
        x1={px}
        x2={px}
        y1={Math.max(props.box.top, y.place(mapePercent + sdPercent))}
        y2={Math.min(props.box.bottom, bottom)}
      />
    );
  });
}

function mark(at: number): string {
  const shape = symbolsFill[at % symbolsFill.length] ?? symbolsFill[0];
  return symbol(shape, 52)() ?? "";
}

function pointTitle(curve: LearningCurve, i: number): string {
  const point = curve.points[i];
  if (point === undefined) return curve.name;
  const sd = point.sdPercent === null ? "" : ` ± ${formatFixed(point.sdPercent, 2)}`;
  const error = `${formatFixed(point.mapePercent, 2)}${sd} %`;
  return `${curve.name}, ${point.budget} measurements: ${error}`;
}

/** Names at the ends of the curves where there is room, else as a key below the chart. */
function CurveNames(props: {
  readonly curves: readonly LearningCurve[];
  readonly y: ValueScale;
  readonly box: { readonly right: number; readonly top: number; readonly bottom: number };
  readonly isNarrow: boolean;
}) {
  const { curves, box, isNarrow } = props;
  const ends = curves.map((curve) => props.y.place(curve.points.at(-1)?.mapePercent ?? 1));
  const heights = isNarrow
    ? curves.map((_, i) => box.bottom + 58 + i * 20)
    : spreadLabels(ends, 17, [box.top, box.bottom]);
  const x = isNarrow ? 10 : box.right + 16;
  return curves.map((curve, i) => (
    <g key={curve.name} className={`series-${(i % 5) + 1}`}>
      <path className="fill" d={mark(i)} transform={`translate(${x} ${heights[i] ?? 0})`} />
      <text className="note" x={x + 12} y={(heights[i] ?? 0) + 4}>
        {curve.name}
      </text>
    </g>
  ));
}
