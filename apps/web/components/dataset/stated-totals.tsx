import { formatCount } from "../../format/format-number.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";
import type { DatasetQuery } from "../../generated/graphql.ts";

type Total = NonNullable<DatasetQuery["dataset"]>["statedTotals"][number];

/** What the source says that it has on each board, and how much of it is here. */
export function StatedTotals(props: { readonly totals: readonly Total[] }) {
  return (
    <ul>
      {props.totals.map((total) => (
        <li key={total.hardware}>
          {formatCount(total.configurationCount)} configurations on {total.hardware}:{" "}
          {coverageOf(total)}. <span className="soft">{total.source}</span>
        </li>
      ))}
    </ul>
  );
}

function coverageOf({ measuredCount, coverage }: Total): string {
  if (measuredCount === null || coverage === null) return "nothing is loaded yet";
  if (measuredCount === 0) return "none is here";
  return `${formatCount(measuredCount)} are here, ${numberWithUnit((100 * coverage).toFixed(1), "%")}`;
}
