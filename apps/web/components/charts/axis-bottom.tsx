import { tickText } from "./tick-text.ts";
import type { ValueScale } from "./value-scale.ts";

/** A horizontal axis at height `y`, with grid lines up to `top`, tick values and a label with unit. */
export function AxisBottom(props: {
  readonly scale: ValueScale;
  readonly y: number;
  readonly top: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}) {
  const { scale, y } = props;
  const text = tickText(scale.ticks);
  return (
    <g>
      {scale.ticks.map((tick) => {
        const x = scale.place(tick);
        return (
          <g key={tick}>
            <line className="grid" x1={x} x2={x} y1={props.top} y2={y} />
            <text x={x} y={y + 16} textAnchor="middle">
              {text(tick)}
            </text>
          </g>
        );
      })}
      <line className="axis" x1={props.from} x2={props.to} y1={y} y2={y} />
      <text className="axis-label" x={props.to} y={y + 35} textAnchor="end">
        {props.label}
        {scale.isLog ? " · logarithmic" : ""} →
      </text>
    </g>
  );
}
