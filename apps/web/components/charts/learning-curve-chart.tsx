import { extent } from "d3-array";
import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { cutText } from "./cut-text.ts";
import { NoRows } from "./no-rows.tsx";
import { spreadLabels } from "./spread-labels.ts";
import { shapePath, strategyLook } from "./strategy-look.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";

/** One strategy over its budgets, ascending. */
export interface LearningCurve {
  /** Tells curves of one name apart. */
  readonly id: string;
  readonly name: string;
  /** What gives it its colour and shape. */
  readonly strategy: string;
  readonly kind: "leading" | "baseline" | "other" | "published";
  readonly points: readonly {
    readonly budget: number;
    readonly value: number;
    /** Ends of the band around the value; null where there is none, as of a single repeat. */
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

/** Lines of one chart that have the same colour and shape differ in this. */
const DASHES = [undefined, "7 3", "2 3", "7 3 2 3"];
/** What holds until the next value is marked at every so many; the line says the rest. */
const STEP_MARK = 4;
const BASELINE_DASHES = ["5 4", "1.5 3", "8 4 1.5 4"];

/**
 * A value (an error, a regret) against budget. Leading curves and baselines have the colour and shape of their
 * strategy and their name at the end; baselines are dashed; others are thin and grey, with circles
 * where they are published figures.
 */
export function LearningCurveChart(props: {
  readonly curves: readonly LearningCurve[];
  readonly what: string;
  /** Empty for a bare number. */
  readonly unit: string;
  /** What the budget counts, where it is not measured configurations of a target. */
  readonly budget?: string;
  /** Whether a value holds until the next one, as the best so far does. */
  readonly isStep?: boolean;
  readonly label: string;
  readonly width: number;
}) {
  const { curves, width, unit, isStep = false } = props;
  const points = curves.flatMap((curve) => curve.points);
  const [low, high] = extent(points, ({ value }) => value);
  const [first, last] = extent(points, ({ budget }) => budget);
  if (low === undefined || high === undefined || first === undefined || last === undefined)
    return <NoRows width={width} label="No evaluations yet" />;
  const isNarrow = width < 500;
  const named = curves.filter(({ kind }) => kind === "leading" || kind === "baseline");
  const box = { left: 44, right: width - (isNarrow ? 112 : 220), top: 30, bottom: 330 };
  const x = valueScale([first, last], [box.left + 12, box.right - 6], isNarrow ? 4 : 6);
  const budgets = [...new Set(points.map((point) => point.budget))].sort((a, b) => a - b);
  const y = valueScale([low, high], [box.bottom - 8, box.top + 6], 6, 5);
  const scales = { x: { ...x, ticks: thinned(budgets, x, isNarrow ? 30 : 24) }, y };
  const dashes = named.map((curve, i) => dashOf(named, curve, i));
  return (
    <svg className="chart" viewBox={`0 0 ${width} 372`} role="img" aria-label={props.label}>
      <AxisLeft
        scale={y}
        x={box.left}
        right={box.right}
        label={`${props.what}${unit === "" ? "" : ` (${unit})`}`}
      />
      <AxisBottom
        scale={scales.x}
        y={box.bottom}
        top={box.bottom}
        from={box.left}
        to={box.right}
        label={
          props.budget ??
          (isNarrow ? "budget (measured)" : "budget (target configurations measured)")
        }
      />
      {named
        .filter(({ kind }) => kind === "leading")
        .map((curve) => (
          <Band key={curve.id} {...{ curve, scales, box, isStep }} />
        ))}
      <Context
        {...{ curves: curves.filter((curve) => !named.includes(curve)), scales, isNarrow }}
      />
      {named.map((curve, i) => (
        <Curve key={curve.id} {...{ curve, scales, unit, isNarrow, isStep }} dash={dashes[i]} />
      ))}
      <CurveNames {...{ curves: named, y, box, isNarrow }} />
    </svg>
  );
}

function dashOf(named: readonly LearningCurve[], { strategy, kind }: LearningCurve, i: number) {
  const before = named.slice(0, i).filter((each) => each.strategy === strategy).length;
  const dashes = kind === "baseline" ? BASELINE_DASHES : DASHES;
  return dashes[before % dashes.length];
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

/** Curves in grey: what is known of each is its name, and the table has the rest. */
function Context(props: {
  readonly curves: readonly LearningCurve[];
  readonly scales: Scales;
  readonly isNarrow: boolean;
}) {
  const { curves, scales, isNarrow } = props;
  const published = curves.filter(({ kind }) => kind === "published");
  return (
    <>
      {curves.map((curve) => (
        <path key={curve.id} className="context" d={line()(placesOf(curve, scales)) ?? ""}>
          {!isNarrow && <title>{curve.name}</title>}
        </path>
      ))}
      {published.length > 0 && (
        <path
          className="dots-context"
          d={published.map((curve) => dotsPath(placesOf(curve, scales))).join("")}
        />
      )}
    </>
  );
}

function Curve(props: {
  readonly curve: LearningCurve;
  readonly scales: Scales;
  readonly unit: string;
  readonly isNarrow: boolean;
  readonly isStep: boolean;
  readonly dash: string | undefined;
}) {
  const { curve, unit, isNarrow } = props;
  const places = placesOf(curve, props.scales);
  const { series, shape } = strategyLook(curve.strategy);
  return (
    <g className={`series-${series}`}>
      <path
        className="line stroke"
        strokeDasharray={props.dash}
        d={line().curve(shapeOf(props))(places) ?? ""}
      />
      {places.map(([px, py], i) =>
        props.isStep && i % STEP_MARK !== 0 && i !== places.length - 1 ? null : (
          <path key={px} className="fill" d={shapePath(shape)} transform={`translate(${px} ${py})`}>
            {!isNarrow && <title>{pointTitle(curve, i, unit)}</title>}
          </path>
        ),
      )}
    </g>
  );
}

function shapeOf({ isStep }: { readonly isStep: boolean }) {
  return isStep ? curveStepAfter : curveLinear;
}

function placesOf({ points }: LearningCurve, { x, y }: Scales): [number, number][] {
  return points.map(({ budget, value }) => [x.place(budget), y.place(value)]);
}

/** A dot at each place: a line of no length with round ends. */
function dotsPath(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `M${x} ${y}h0`).join("");
}

/** From the low to the high end of each point, cut at the edges of the chart. */
function Band(props: {
  readonly curve: LearningCurve;
  readonly scales: Scales;
  readonly box: { readonly top: number; readonly bottom: number };
  readonly isStep: boolean;
}) {
  const { curve, box } = props;
  const { x, y } = props.scales;
  const edge = (value: number) =>
    y.isLog && value <= 0 ? box.bottom : Math.max(box.top, Math.min(box.bottom, y.place(value)));
  const parts = curve.points.flatMap(({ budget, low, high }): [number, number, number][] =>
    low === null || high === null ? [] : [[x.place(budget), edge(low), edge(high)]],
  );
  const outline = area<[number, number, number]>(
    ([px]) => px,
    ([, low]) => low,
    ([, , high]) => high,
  ).curve(shapeOf(props))(parts);
  const { series } = strategyLook(curve.strategy);
  // A band of one budget is a line.
  return <path className={`band series-${series}`} d={outline ?? ""} />;
}

function pointTitle(curve: LearningCurve, i: number, unit: string): string {
  const point = curve.points[i];
  if (point === undefined) return curve.name;
  const { value, low, high, budget } = point;
  const digits = (number: number) =>
    unit === "%" ? formatFixed(number, 2) : formatNumber(number, 3);
  const band = low === null || high === null ? "" : ` (${digits(low)} to ${digits(high)})`;
  return `${curve.name}, ${budget} measurements: ${digits(value)}${band} ${unit}`.trim();
}

/** Names at the ends of the curves, each with its mark. */
function CurveNames(props: {
  readonly curves: readonly LearningCurve[];
  readonly y: ValueScale;
  readonly box: { readonly right: number; readonly top: number; readonly bottom: number };
  readonly isNarrow: boolean;
}) {
  const { curves, box, isNarrow } = props;
  const ends = curves.map((curve) => props.y.place(curve.points.at(-1)?.value ?? 1));
  const heights = spreadLabels(ends, isNarrow ? 27 : 17, [box.top, box.bottom]);
  const x = box.right + (isNarrow ? 8 : 16);
  return curves.map((curve, i) => {
    const { series, shape } = strategyLook(curve.strategy);
    return (
      <g key={curve.id} className={`series-${series}`}>
        <path
          className="fill"
          d={shapePath(shape)}
          transform={`translate(${x} ${heights[i] ?? 0})`}
        />
        {labelLines(curve.name, isNarrow).map((text, at) => (
          <text key={text} className="note" x={x + 9} y={(heights[i] ?? 0) + 4 + 12 * at}>
            {text}
          </text>
        ))}
      </g>
    );
  });
}

/** "direct with ridge" in one line, or where there is little room in two. */
function labelLines(name: string, isNarrow: boolean): readonly string[] {
  if (!isNarrow) return [cutText(name, 34)];
  const at = name.indexOf(" with ");
  const lines = at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
  return lines.map((line) => cutText(line, 17));
}
