import { tickText } from "./tick-text.ts";
import type { ValueScale } from "./value-scale.ts";

/** A vertical axis at `x` with grid lines to `right`, tick values and, above it, a label with unit. */
export function AxisLeft(props: {
  readonly scale: ValueScale;
  readonly x: number;
  readonly right: number;
  readonly label: string;
  readonly unit?: string;
}) {
  const text = tickText(props.scale.ticks);
  return (
    <g>
      {props.scale.ticks.map((tick) => {
        const y = props.scale.place(tick);
        return (
          <g key={tick}>
            <line className="grid" x1={props.x} x2={props.right} y1={y} y2={y} />
            <text x={props.x - 8} y={y + 4} textAnchor="end">
              {text(tick)}
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
