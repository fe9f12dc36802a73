import { pageAddress } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { formatNumber } from "../../format/format-number.ts";
import { formatQuantity } from "../../format/format-quantity.ts";
import {
  OptimaDocument,
  type OptimaQuery,
  type OptimaQueryVariables,
} from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";

type Environment = NonNullable<OptimaQuery["system"]>["environments"]["nodes"][number];

/** What the default costs against the best configuration, in each environment; nothing where none is computed. */
export async function OptimaSection(props: {
  readonly asked: OptimaQueryVariables;
  readonly unit: string;
}) {
  const { system } = await query(OptimaDocument, props.asked);
  const known = system?.environments.nodes.filter(({ optimum }) => optimum?.result != null) ?? [];
  if (known.length === 0)
    return (
      <p className="soft">
        The best configurations of these environments are not computed yet; a job does it after each
        import. <PageLink href="/jobs">Jobs</PageLink>
      </p>
    );
  const [first] = known;
  const isUndeclared = known.every(({ optimum }) => optimum?.result?.defaultState === "UNDECLARED");
  return (
    <>
      {isUndeclared && (
        <p className="soft">
          No default can be compared:{" "}
          {first?.optimum?.result?.withoutDefault.slice(0, 8).join(", ")}{" "}
          {(first?.optimum?.result?.withoutDefault.length ?? 0) > 1 ? "have" : "has"} none that the
          source states.
        </p>
      )}
      <TableRegion label="Best, default and worst configurations">
        <thead>
          <tr>
            <th scope="col">Environment</th>
            <th scope="col" className="number">
              Best
            </th>
            <th scope="col" className="number">
              Default
            </th>
            <th scope="col" className="number">
              Worst
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((environment) => (
            <OptimumRow key={environment.slug} environment={environment} unit={props.unit} />
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

const STATES = {
  MEASURED: "",
  CUT_OFF: "was cut off",
  FAILED: "failed",
  UNDECLARED: "not stated",
  UNMEASURED: "not measured",
} as const;

function OptimumRow(props: { readonly environment: Environment; readonly unit: string }) {
  const { slug, shortTitle, optimum } = props.environment;
  const result = optimum?.result;
  if (result == null) return null;
  const times = (factor: number | null) =>
    factor === null ? "" : ` (${formatNumber(factor, 3)} ×)`;
  return (
    <tr>
      <th scope="row">
        <PageLink href={pageAddress("environments", slug)}>{shortTitle}</PageLink>
      </th>
      <td className="number">{formatQuantity(result.best.value, props.unit)}</td>
      <td className="number">
        {result.default === null ? (
          <span className="soft">{STATES[result.defaultState]}</span>
        ) : (
          `${formatQuantity(result.default.value, props.unit)}${times(result.default.factor)}`
        )}
      </td>
      <td className="number">
        {formatQuantity(result.worst.value, props.unit)}
        {times(result.worst.factor)}
      </td>
    </tr>
  );
}
