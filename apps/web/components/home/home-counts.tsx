import { formatCount } from "../../format/format-number.ts";
import type { HomeQuery } from "../../generated/graphql.ts";

const NAMES = [
  ["systems", "systems"],
  ["environments", "environments"],
  ["configurations", "configurations"],
  ["measurements", "measurements"],
  ["datasets", "data sets loaded"],
  ["evaluations", "evaluation repeats"],
] as const;

/** What the registry holds, in six numbers. */
export function HomeCounts(props: { readonly counts: HomeQuery["counts"] }) {
  return (
    <dl className="counts">
      {NAMES.map(([key, name]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{formatCount(props.counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
