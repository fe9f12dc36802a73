import { formatCount } from "../../format/format-number.ts";
import type { SearchKind, SearchQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";
import { hitAddress } from "./hit-address.ts";

type Group = SearchQuery["search"][number];

const NAMES: Readonly<Record<SearchKind, string>> = {
  SYSTEM: "Systems",
  DATASET: "Data sets",
  HARDWARE: "Hardware",
  WORKLOAD: "Workloads",
  VERSION: "Versions",
  STRATEGY: "Strategies",
  SUITE: "Suites",
  METRIC: "Metrics",
  OPTION: "Options",
  ENVIRONMENT: "Environments",
};

/** What was found, by kind; where there is more of a kind than is shown, the way to all of it. */
export function SearchResults(props: { readonly groups: readonly Group[]; readonly text: string }) {
  return props.groups.map(({ kind, totalCount, hits }) => (
    <section key={kind} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        {NAMES[kind]} <span className="soft small">{formatCount(totalCount)}</span>
      </h2>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={`${hit.system} ${hit.slug}`}>
            <PageLink href={hitAddress(kind, hit)}>{hit.title}</PageLink>{" "}
            {hit.system !== null && hit.system !== hit.slug && (
              <span className="soft small">of {hit.system}</span>
            )}
            {hit.detail !== "" && <div className="soft small">{hit.detail}</div>}
          </li>
        ))}
      </ul>
      {hits.length < totalCount && (
        <p>
          <PageLink
            href={`/search?${new URLSearchParams({ q: props.text, kind: kind.toLowerCase() })}`}
          >
            {hits.length < MOST
              ? `All ${formatCount(totalCount)} ${NAMES[kind].toLowerCase()}`
              : "Add a word to narrow this down"}
          </PageLink>
        </p>
      )}
    </section>
  ));
}

/** Hits of a kind that the API gives at once. */
const MOST = 100;
