import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { formatQuantity } from "../../format/format-quantity.ts";
import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
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
const [DIGITS, DECIMALS_MAX] = [4, 8];

/** What a configuration is measured at, what it is compared with, and what makes the difference. */
export function DiagnosisView(props: { readonly diagnosis: Diagnosis; readonly metric: Metric }) {
  const { diagnosis, metric } = props;
  const { influences, forest, measured } = diagnosis;
  const value = (of: number | null) => formatQuantity(of, metric.unit);
  const [worst] = influences.blames;
  const named = (name: string) => withLevels(name, diagnosis.configuration);
  return (
    <>
      <p className="finding">
        {measured === null
          ? "It was not measured here. "
          : `It was measured at ${value(measured)}. `}
        A usual configuration is at {value(influences.typical)}.
        {worst?.contribution != null &&
          ` What harms most is ${named(worst.name)}: it adds ${value(worst.contribution)}.`}
      </p>
      <h2>By the influence model</h2>
      <p>
        It predicts {value(influences.predicted)}, R² {formatNumber(influences.rSquared, 3)}.
      </p>
      <BlameTable
        label="Terms"
        blames={influences.blames.map((blame) => ({ ...blame, name: named(blame.name) }))}
        metric={metric}
      />
      <h2>By a random forest</h2>
      <p>It predicts {value(forest.predicted)}; interactions are shared among their options.</p>
      <BlameTable
        label="Options"
        blames={forest.blames.map(({ option, ...blame }) => ({ name: named(option), ...blame }))}
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
  const largest = Math.max(0, ...blames.map(({ contribution }) => Math.abs(contribution ?? 0)));
  const scale = unitScale(metric.unit, largest);
  const decimals = decimalsOf(largest * scale.factor);
  const text = (value: number | null) =>
    formatFixed(value === null ? null : value * scale.factor, decimals);
  if (blames.length === 0) return <p className="soft">It sees no difference.</p>;
  return (
    <TableRegion label={label}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="number">
            Adds to {metricText(metric.name)}
            {scale.unit === "" ? "" : `, ${scale.unit}`}
          </th>
          <th scope="col" className="number">
            Standard error{scale.unit === "" ? "" : `, ${scale.unit}`}
          </th>
        </tr>
      </thead>
      <tbody>
        {blames.map(({ name, contribution, standardError }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className="number">{text(contribution)}</td>
            <td className="number">{text(standardError)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** Decimals that give the largest of a column four digits; what is far below it adds nothing. */
function decimalsOf(largest: number): number {
  if (largest === 0 || !Number.isFinite(largest)) return 0;
  return Math.min(DECIMALS_MAX, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(largest))));
}

/** A term with the levels that it is blamed for: "no-mbtree off × crf 20". */
function withLevels(term: string, configuration: unknown): string {
  const levels = configuration as Readonly<Record<string, unknown>>;
  return term
    .split(" × ")
    .map((name) => {
      if (!Object.hasOwn(levels, name)) return name;
      const level = levels[name];
      return `${name} ${typeof level === "boolean" ? (level ? "on" : "off") : String(level)}`;
    })
    .join(" × ");
}
