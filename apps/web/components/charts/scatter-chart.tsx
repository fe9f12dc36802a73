import { max } from "d3-array";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { AxisBottom } from "./axis-bottom.tsx";
import { AxisLeft } from "./axis-left.tsx";
import { NoRows } from "./no-rows.tsx";
import { pixels } from "./value-scale.ts";
import { withUnit } from "./with-unit.ts";
import { type ZeroScale, zeroScale } from "./zero-scale.ts";

/** A configuration, or a cell with several: what it has on either side. */
export interface ScatterPoint {
  readonly source: number;
  readonly target: number;
  readonly count: number;
}

/**
 * What one environment has against another: a dot per configuration, or hexagons that are darker the more
 * configurations lie in them; the dashed line is where both are equal.
 * @param props.cellColumns hexagons beside each other over the range of an axis; null: dots.
 */
export function ScatterChart(props: {
  readonly points: readonly ScatterPoint[];
  readonly isLogarithmic: boolean;
  readonly cellColumns: number | null;
  readonly metric: string;
  readonly unit: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly width: number;
}) {
  const { points, width, isLogarithmic, cellColumns } = props;
  if (points.length === 0)
    return <NoRows width={width} label={`No configuration has ${props.metric} in both`} />;
  const isNarrow = width < 500;
  // Square, so that the line of equal values rises as it should.
  const side = isNarrow ? width - 72 : 440;
  const box = { left: 58, right: 58 + side, top: 34, bottom: 34 + side };
  const inset = cellColumns === null ? 6 : pixels(side / cellColumns / 1.5);
  const ranges = [
    [box.left + inset, box.right - inset],
    [box.bottom - inset, box.top + inset],
  ] as const;
  const ticks = isNarrow ? 4 : 6;
  const x = zeroScale(
    points.map(({ source }) => source),
    ranges[0],
    ticks,
    isLogarithmic,
  );
  const y = zeroScale(
    points.map(({ target }) => target),
    ranges[1],
    ticks,
    isLogarithmic,
  );
  const unit = withUnit(props.metric, props.unit);
  const zeros = x.hasZeroAtEdge || y.hasZeroAtEdge ? ", 0 at the edge" : "";
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${box.bottom + 60}`}
      role="img"
      aria-label={props.label}
    >
      <AxisLeft
        scale={{ ...y.scale, isLog: false }}
        x={box.left}
        right={box.right}
        label={`${unit} in ${props.target}`}
      />
      <AxisBottom
        {...{ scale: { ...x.scale, isLog: false }, y: box.bottom, top: box.top }}
        from={box.left}
        to={box.right}
        label={`in ${props.source}`}
      />
      <text x={box.right} y={box.bottom + 52} textAnchor="end">
        {isLogarithmic ? `logarithmic axes${zeros}` : "linear axes"}
      </text>
      <EqualLine {...{ x, y, box }} />
      {cellColumns === null ? (
        <Dots {...{ points, x, y }} />
      ) : (
        <Hexagons {...{ points, x, y, radius: (side - 2 * inset) / cellColumns / Math.sqrt(3) }} />
      )}
    </svg>
  );
}

interface Scales {
  readonly x: ZeroScale;
  readonly y: ZeroScale;
}

/** One path for all dots: thousands of elements would make a page slow. */
function Dots({ points, x, y }: Scales & { readonly points: readonly ScatterPoint[] }) {
  const d = points
    .map(
      ({ source, target }) => `M${short(x.scale.place(source))} ${short(y.scale.place(target))}h0`,
    )
    .join("");
  return (
    <path className="dots" d={d}>
      <title>{`${formatCount(points.length)} configurations`}</title>
    </path>
  );
}

/** Hexagons of one shade are one path: five shades, by the logarithm of the count. */
function Hexagons(
  props: Scales & { readonly points: readonly ScatterPoint[]; readonly radius: number },
) {
  const { points, x, y, radius } = props;
  const highest = max(points, ({ count }) => count) ?? 1;
  const shadeOf = ({ count }: ScatterPoint) =>
    Math.min(SHADES - 1, Math.floor((SHADES * Math.log1p(count)) / Math.log1p(highest)));
  return Array.from({ length: SHADES }, (_, shade) => {
    const own = points.filter((point) => shadeOf(point) === shade);
    if (own.length === 0) return null;
    const d = own.map((point) =>
      hexagon(x.scale.place(point.source), y.scale.place(point.target), radius),
    );
    const counts = own.map(({ count }) => count);
    const [from, to] = [Math.min(...counts), Math.max(...counts)];
    const range = from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: shades have no name but their place
      <path key={shade} className={`cell-${shade + 1}`} d={d.join("")}>
        <title>{`${range} configurations in each`}</title>
      </path>
    );
  });
}

const SHADES = 5;

function hexagon(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 6 }, (_, i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join("L")}Z`;
}

/** Where both sides are equal, as far as it lies in the chart. */
function EqualLine(
  props: Scales & {
    readonly box: { left: number; right: number; top: number; bottom: number };
  },
) {
  const { x, y, box } = props;
  const low = Math.max(x.low, y.low);
  const high = Math.min(x.high, y.high);
  if (!(high > low)) {
    return (
      <text className="note" x={box.left + 8} y={box.top + 14}>
        {y.low > x.high ? "all of them greater in the target" : "all of them less in the target"}
      </text>
    );
  }
  const [x1, y1, x2, y2] = [
    x.scale.place(low),
    y.scale.place(low),
    x.scale.place(high),
    y.scale.place(high),
  ];
  return (
    <>
      <line className="equal" {...{ x1, y1, x2, y2 }} />
      <text className="note" x={x2} y={y2 - 10} textAnchor="end">
        equal
      </text>
    </>
  );
}

function short(place: number): number {
  return Math.round(place * 10) / 10;
}
