import { formatNumber } from "../../format/format-number.ts";
import { formatQuantity } from "../../format/format-quantity.ts";
import { metricText } from "../../format/metric-text.ts";
import type { Better, DiagnosisQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Figure = NonNullable<NonNullable<DiagnosisQuery["environment"]>["diagnosis"]>;
type Diagnosis = NonNullable<Figure["result"]>;
interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
}
interface Blame {
  readonly name: string;
  readonly contribution: number | null;
  readonly standardError: number | null;
}

/** Blames in one table; those behind them add next to nothing. */
const SHOWN = 12;

/** What a configuration is measured at, what it is compared with, and what makes the difference. */
export function DiagnosisView(props: { readonly diagnosis: Diagnosis; readonly metric: Metric }) {
  const { diagnosis, metric } = props;
  const { influences, forest, measured } = diagnosis;
  const value = (of: number | null) => formatQuantity(of, metric.unit);
  const [worst] = influences.blames;
  return (
    <>
      <p className="finding">
        {measured === null
          ? "It was not measured here. "
          : `It was measured at ${value(measured)}. `}
        A usual configuration is at {value(influences.typical)}.
        {worst?.contribution != null &&
          ` What harms most is ${worst.name}: it adds ${value(worst.contribution)}.`}
      </p>
      <h2>By the influence model</h2>
      <p>
        It predicts {value(influences.predicted)}, R² {formatNumber(influences.rSquared, 3)}.
      </p>
      <BlameTable label="Terms" blames={influences.blames} metric={metric} />
      <h2>By a random forest</h2>
      <p>It predicts {value(forest.predicted)}; interactions are shared among their options.</p>
      <BlameTable
        label="Options"
        blames={forest.blames.map(({ option, ...blame }) => ({ name: option, ...blame }))}
        metric={metric}
      />
    </>
  );
}

function BlameTable(props: {
  readonly label: string;
  readonly blames: readonly Blame[];
  readonly metric: Metric;
}) {
  const { label, metric } = props;
  const blames = props.blames.slice(0, SHOWN);
  if (blames.length === 0) return <p className="soft">It sees no difference.</p>;
  return (
    <TableRegion label={label}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="number">
            Adds to {metricText(metric.name)}
          </th>
          <th scope="col" className="number">
            Standard error
          </th>
        </tr>
      </thead>
      <tbody>
        {blames.map(({ name, contribution, standardError }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className="number">{formatQuantity(contribution, metric.unit)}</td>
            <td className="number">{formatQuantity(standardError, metric.unit)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
