import { formatNumber } from "../../format/format-number.ts";
import type { ValueScale } from "./value-scale.ts";

/** A vertical axis at `x` with grid lines to `right`, tick values and, above it, a label with unit. */
export function AxisLeft(props: {
  readonly scale: ValueScale;
  readonly x: number;
  readonly right: number;
  readonly label: string;
  readonly unit?: string;
}) {
  return (
    <g>
      {props.scale.ticks.map((tick) => {
        const y = props.scale.place(tick);
        return (
          <g key={tick}>
            <line className="grid" x1={props.x} x2={props.right} y1={y} y2={y} />
            <text x={props.x - 8} y={y + 4} textAnchor="end">
              {formatNumber(tick)}
              {props.unit}
            </text>
          </g>
        );
      })}
      <text className="axis-label" x={0} y={12}>
        ↑ {props.label}
        {props.scale.isLog ? " · logarithmic" : ""}
      </text>
    </g>
  );
}
