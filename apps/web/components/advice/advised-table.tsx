import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
import { TableRegion } from "../layout/table-region.tsx";
import type { AdvisedConfiguration } from "./advice-result.ts";
import type { AdvisedPlaces } from "./advised-places.ts";

const REASONS: Readonly<Record<string, string>> = {
  "source-best": "the sources do best with it",
  improvement: "likeliest to beat the best so far",
  uncertain: "the model knows least about it",
  "trade-off": "may belong to the Pareto set",
  spread: "far from everything measured",
};

/** Configurations with what is predicted or measured of them. */
export function AdvisedTable(props: {
  readonly rows: readonly AdvisedConfiguration[];
  readonly label: string;
  readonly unitOf: AdvisedPlaces["unitOf"];
}) {
  const { rows, unitOf } = props;
  const metrics = (rows[0]?.values ?? []).map(({ metric, value }) => ({
    metric,
    scale: unitScale(unitOf(metric), value),
  }));
  const formats = new Map(
    metrics.map(({ metric, scale }) => {
      const known = rows.flatMap(({ values }) =>
        values.flatMap((one) => (one.metric === metric && one.value !== null ? [one.value] : [])),
      );
      return [metric, roundedFormat(known.map((value) => value * scale.factor))] as const;
    }),
  );
  const text = (value: number | null, name: string) => {
    const factor = metrics.find(({ metric }) => metric === name)?.scale.factor ?? 1;
    return value === null ? "–" : (formats.get(name) ?? formatNumber)(value * factor);
  };
  const hasReasons = rows.some(({ reason }) => reason !== undefined);
  return (
    <TableRegion label={props.label}>
      <thead>
        <tr>
          <th scope="col">Configuration</th>
          {metrics.map(({ metric, scale }) => (
            <th key={metric} scope="col" className="number">
              {metricText(metric)}
              {scale.unit === "" ? "" : `, ${scale.unit}`}{" "}
              <span className="soft">(90&nbsp;% interval)</span>
            </th>
          ))}
          <th scope="col" className="number">
            Works, %
          </th>
          {hasReasons && <th scope="col">Why</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={JSON.stringify(row.configuration)}>
            <th scope="row" className="levels small">
              {levelsText(row)}
            </th>
            {row.values.map(({ metric, value, lower, upper, isMeasured }) => (
              <td key={metric} className="number">
                {text(value, metric)}{" "}
                <span className="soft">
                  {isMeasured ? "measured" : `${text(lower, metric)} to ${text(upper, metric)}`}
                </span>
              </td>
            ))}
            <td className="number">{formatNumber(100 * row.feasibleProbability, 3)}</td>
            {hasReasons && <td>{REASONS[row.reason ?? ""] ?? row.reason}</td>}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function levelsText({ configuration }: AdvisedConfiguration): string {
  const told = Object.entries(configuration).flatMap(([option, level]) => {
    if (level === false || level === null) return [];
    return [level === true ? option : `${option} ${String(level)}`];
  });
  return told.length === 0 ? "everything off" : told.join(", ");
}

/** As many decimals as give the largest value four digits, of which predictions have no more. */
function roundedFormat(values: readonly number[]): (value: number) => string {
  const largest = Math.max(0, ...values.map(Math.abs));
  const decimals = 3 - Math.floor(Math.log10(largest));
  return largest > 0 && decimals >= 0 && decimals <= 6
    ? (value) => formatFixed(value, decimals)
    : (value) => formatNumber(value);
}
