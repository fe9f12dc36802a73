import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Metric = NonNullable<SystemQuery["system"]>["metrics"][number];

/** What is measured of a system, in which unit, and which direction is better. */
export function MetricsTable(props: { readonly metrics: readonly Metric[] }) {
  return (
    <TableRegion label="Metrics">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col">Unit</th>
          <th scope="col">Better</th>
          <th scope="col">Repeats</th>
        </tr>
      </thead>
      <tbody>
        {props.metrics.map((metric) => (
          <tr key={metric.name}>
            <th scope="row">
              {metricText(metric.name) === metric.name ? null : `${metricText(metric.name)} `}
              <code>{metric.name}</code>
              {metric.description !== "" && <div className="soft small">{metric.description}</div>}
            </th>
            <td>{metric.unit === "1" ? "–" : unitScale(metric.unit, null).unit}</td>
            <td>{metric.better === "LOWER" ? "lower" : "higher"}</td>
            <td>{metric.isDeterministic ? "equal by nature" : "vary"}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
