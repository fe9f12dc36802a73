import { pixels } from "./value-scale.ts";

/**
 * Mean and one standard deviation on an axis shared by all rows of a table, as a small mark beside the
 * number it repeats (so hidden from screen readers).
 * @param props.place maps a value to 0 … 1 along the axis.
 */
export function IntervalMark(props: {
  readonly mean: number;
  readonly sd: number | null;
  readonly place: (value: number) => number;
}) {
  const { mean, sd, place } = props;
  const at = (value: number) => pixels(4 + 136 * Math.min(1, Math.max(0, place(value))));
  const spread = sd ?? 0;
  return (
    <svg className="interval" viewBox="0 0 144 18" aria-hidden="true">
      <line className="spread" x1={at(mean - spread)} x2={at(mean + spread)} y1={9} y2={9} />
      <circle className="dot" cx={at(mean)} cy={9} r={4} />
    </svg>
  );
}
