import { pageAddress } from "../../addresses.ts";
import { formatLarge } from "../../format/format-large.ts";
import { formatCount } from "../../format/format-number.ts";
import type { SystemQuery } from "../../generated/graphql.ts";
import { pixels } from "../charts/value-scale.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";
import { axesOf, type ShownAxis } from "./axes-of.ts";

type Environment = NonNullable<SystemQuery["system"]>["environments"]["nodes"][number];
type Series = Environment["series"][number];

/**
 * Environments of a system by what tells them apart, with how much of the configurations was measured
 * there, failed there, and was never tried there. What all of them share is said once, above. Some can be
 * chosen and compared: a form without a script.
 */
export function EnvironmentsTable(props: { readonly environments: readonly Environment[] }) {
  const { environments } = props;
  const { columns, shared } = axesOf(environments);
  return (
    <form action="/compare" aria-label="Choose environments to compare">
      <p className="small soft">
        {shared.map(({ name, value }) => `${name} ${value}`).join(", ")}
        {shared.length > 0 && " in all of these. "}
        {basisText(environments)}
      </p>
      <TableRegion label="Environments">
        <thead>
          <tr>
            <th scope="col">Environment</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Measured</th>
            <th scope="col" className="number">
              Failed
            </th>
            <th scope="col" className="number">
              Not tried
            </th>
          </tr>
        </thead>
        <tbody>
          {environments.map((environment) => (
            <EnvironmentRow key={environment.slug} {...{ environment, columns }} />
          ))}
        </tbody>
      </TableRegion>
      {environments.length > 1 && (
        <p className="actions">
          <button type="submit">Compare the chosen</button>
        </p>
      )}
    </form>
  );
}

function EnvironmentRow(props: {
  readonly environment: Environment;
  readonly columns: readonly ShownAxis[];
}) {
  const { environment, columns } = props;
  const { slug, shortTitle, isSimulated } = environment;
  const covered = fullest(environment.series)?.coverage;
  return (
    <tr>
      <th scope="row" className="choose">
        <input
          type="checkbox"
          name="environment"
          value={slug}
          aria-label={`Compare ${shortTitle}`}
        />
        <PageLink href={pageAddress("environments", slug)}>{shortTitle}</PageLink>{" "}
        {isSimulated && <Tag tone="warn">simulated</Tag>}
      </th>
      {columns.map(({ name, of }) => (
        <td key={name}>{of(environment)}</td>
      ))}
      {covered === undefined ? (
        <td colSpan={3} className="soft">
          nothing is stored
        </td>
      ) : (
        <>
          <td className="nowrap">
            <CoverageBar covered={covered} />
            {formatCount(covered.measured)}
          </td>
          <td className="number">{formatCount(covered.failed)}</td>
          <td className="number">{formatLarge(covered.unmeasured)}</td>
        </>
      )}
    </tr>
  );
}

/** Measured, then failed configurations along all of them; repeats the numbers beside it. */
function CoverageBar(props: { readonly covered: Series["coverage"] }) {
  const { measured, failed, total } = props.covered;
  const width = (count: number) => pixels((100 * count) / Math.max(1, total));
  return (
    <svg className="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className="measured" width={width(measured)} height={1} />
      {failed > 0 && (
        <rect className="failed" x={width(measured)} width={width(failed)} height={1} />
      )}
    </svg>
  );
}

/** The series that tried most: several may be of the same configurations, so they are not added up. */
function fullest(series: readonly Series[]): Series | undefined {
  return series.toSorted((a, b) => b.configurationCount - a.configurationCount)[0];
}

function basisText(environments: readonly Environment[]): string {
  const found = environments.flatMap(({ series }) => series.map(({ coverage }) => coverage))[0];
  if (found === undefined) return "";
  const total = formatLarge(found.total);
  return found.basis === "LEGAL"
    ? `Of the ${total} configurations that are legal: measured ones have a value, failed ones were tried and have none.`
    : `Of the ${total} configurations that are known in any environment: measured ones have a value, failed ones were tried and have none.`;
}
