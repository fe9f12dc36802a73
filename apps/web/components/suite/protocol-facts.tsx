import { pageAddress } from "../../addresses.ts";
import { formatName } from "../../format/format-name.ts";
import type { SuiteQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";

type Suite = NonNullable<SuiteQuery["suite"]>;

/** What a suite's protocol fixes, and which methods it runs when none are named. */
export function ProtocolFacts({ suite }: { readonly suite: Suite }) {
  const { protocol, strategies, learners, number } = suite;
  const entries = typeof protocol === "object" && protocol !== null ? Object.entries(protocol) : [];
  return (
    <dl className="facts">
      <dt>Number</dt>
      <dd>{number}</dd>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{formatName(name)}</dt>
          <dd>{valueText(value)}</dd>
        </div>
      ))}
      <dt>Strategies</dt>
      <dd>
        {strategies.map(({ name }, i) => (
          <span key={name}>
            {i > 0 && ", "}
            <PageLink href={pageAddress("strategies", name)}>{name}</PageLink>
          </span>
        ))}
      </dd>
      <dt>Learners</dt>
      <dd>{learners.map(({ name }) => name).join(", ")}</dd>
    </dl>
  );
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
