import type { Metadata } from "next";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { COMPARED_MAX, comparedSlugs, pairsOf } from "../../components/compare/compare-choice.ts";
import { CompareTable } from "../../components/compare/compare-table.tsx";
import { EnvironmentSearch } from "../../components/compare/environment-search.tsx";
import { VerdictsList } from "../../components/compare/verdicts-list.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { LateSection } from "../../components/layout/late-section.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { pairAddress } from "../../components/pair/pair-address.ts";
import { LiveFigure } from "../../figures/live-figure.tsx";
import {
  ComparedDocument,
  type ComparedEnvironmentFragment,
  VerdictDocument,
} from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Compare environments" };

/** Two to six environments side by side; which ones stands in the address, so that it can be shared. */
export default async function ComparePage(props: PageProps<"/compare">) {
  const search = await props.searchParams;
  const slugs = comparedSlugs(search.environment);
  const variables = { slugs: [...slugs], count: Math.max(1, slugs.length) };
  const found =
    slugs.length === 0 ? [] : (await query(ComparedDocument, variables)).environments.nodes;
  // In the order of the address, whatever that of the answer is.
  const environments = slugs.flatMap((slug) => found.find((one) => one.slug === slug) ?? []);
  const missing = slugs.filter((slug) => !found.some((one) => one.slug === slug));
  const [system] = environments;
  return (
    <>
      <PageHeading title="Compare environments">
        {environments.length < 2
          ? "The same system elsewhere: other hardware, another workload, another version."
          : `${environments.length} environments side by side; lines in which they differ are in full ink.`}
      </PageHeading>
      {missing.length > 0 && (
        <p role="alert">
          Not stored here, and left out: {missing.map((slug) => slug.slice(0, 120)).join(", ")}.
        </p>
      )}
      {environments.length === 1 && (
        <EmptyState what={`One environment is chosen: ${environments[0]?.shortTitle}.`}>
          Choose another one below; up to {COMPARED_MAX} stand side by side.
        </EmptyState>
      )}
      {environments.length > 1 && (
        <>
          <h2>May they be compared?</h2>
          <LateSection
            what="what they differ in"
            load={() => Verdicts({ environments: environments })}
          />
          <CompareTable environments={environments} />
          <FirstTwo environments={environments} />
        </>
      )}
      {environments.length < COMPARED_MAX && (
        <EnvironmentSearch
          chosen={environments.map(({ slug }) => slug)}
          text={searchText(search.q)}
          system={searchText(search.q) === undefined ? system?.system.slug : undefined}
        />
      )}
      {environments.length > 0 && (
        <>
          <hr />
          <QueryDetails document={ComparedDocument} variables={variables} />
        </>
      )}
    </>
  );
}

/** The first two against each other, by the first metric that both have. */
function FirstTwo(props: { readonly environments: readonly ComparedEnvironmentFragment[] }) {
  const [source, target] = props.environments;
  const metric = source?.series.find(({ metric: { name } }) =>
    target?.series.some((series) => series.metric.name === name),
  )?.metric.name;
  if (source === undefined || target === undefined || metric === undefined) return null;
  const search = { source: source.slug, target: target.slug, metric };
  return (
    <>
      <h2>Configuration by configuration{props.environments.length > 2 && ", the first two"}</h2>
      <LiveFigure name="relation" search={search} />
      <p className="links">
        <PageLink href={pairAddress(source.slug, target.slug, metric)}>
          How alike these two are
        </PageLink>
      </p>
    </>
  );
}

async function Verdicts(props: { readonly environments: readonly ComparedEnvironmentFragment[] }) {
  const pairs = await Promise.all(
    pairsOf(props.environments).map(async ([source, target]) => {
      const names = { source: source.slug, target: target.slug };
      const { environmentPair } = await query(VerdictDocument, names);
      return { source, target, comparability: environmentPair.comparability };
    }),
  );
  return <VerdictsList pairs={pairs} />;
}
