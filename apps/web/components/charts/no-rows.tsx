/** What stands in place of a chart without rows: the same role, and words instead of marks. */
export function NoRows(props: { readonly width: number; readonly label: string }) {
  return (
    <svg className="chart" viewBox={`0 0 ${props.width} 60`} role="img" aria-label={props.label}>
      <line className="axis" x1={0} x2={props.width} y1={44} y2={44} strokeDasharray="3 4" />
      <text x={0} y={26}>
        {props.label}
      </text>
    </svg>
  );
}
