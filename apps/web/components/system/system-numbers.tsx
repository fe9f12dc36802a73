import { formatCount, formatNumber } from "../../format/format-number.ts";
import type { SystemQuery } from "../../generated/graphql.ts";

type System = NonNullable<SystemQuery["system"]>;

/** How large a system's configuration space is and how much of it is stored. */
export function SystemNumbers(props: { readonly system: System }) {
  const { spaceSize, configurationCount, environmentCount, measurementCount } = props.system;
  const space =
    spaceSize === null
      ? "infinite"
      : spaceSize < 1e7
        ? formatCount(spaceSize)
        : formatNumber(spaceSize, 3);
  return (
    <dl className="counts">
      <Count name="combinations of levels, before constraints" text={space} />
      <Count name="configurations known" text={formatCount(configurationCount)} />
      <Count name="environments" text={formatCount(environmentCount)} />
      <Count name="measurements" text={formatCount(measurementCount)} />
    </dl>
  );
}

function Count(props: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.text}</dd>
    </div>
  );
}
