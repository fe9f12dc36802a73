import { pageAddress } from "../../addresses.ts";
import { formatName } from "../../format/format-name.ts";
import type { SuiteQuery } from "../../generated/graphql.ts";
import { CitationText, type CitedWork } from "../layout/citation-text.tsx";
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
          <dd>{name === "citation" ? <Cited value={value} /> : valueText(value)}</dd>
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

/** The work that a protocol is of; any other shape as it stands. */
function Cited({ value }: { readonly value: unknown }) {
  const { authors, title, venue, year, doi, url } = Object(value) as Partial<CitedWork>;
  if (authors === undefined || title === undefined || year === undefined) return valueText(value);
  const work = { authors, title, venue: venue ?? "", year, doi: doi ?? null, url: url ?? null };
  return <CitationText work={work} />;
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
