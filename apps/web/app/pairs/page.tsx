import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageAddress, searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { compareAddress } from "../../components/compare/compare-choice.ts";
import { FigureRequest } from "../../components/figure-request/figure-request.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { ChoiceLinks } from "../../components/leaderboard/choice-links.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { DifferencesTable } from "../../components/pair/differences-table.tsx";
import { pairAddress } from "../../components/pair/pair-address.ts";
import { RankMoves } from "../../components/pair/rank-moves.tsx";
import { relatednessSentence } from "../../components/pair/relatedness-sentence.ts";
import { RelatednessTable } from "../../components/pair/relatedness-table.tsx";
import { verdictText } from "../../components/pair/verdict-text.ts";
import { LiveFigure } from "../../figures/live-figure.tsx";
import { metricText } from "../../format/metric-text.ts";
import { PairDocument, PairMetricsDocument, type PairQuery } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "How alike two environments are" };

/** How much of one environment holds in another: may they be compared, and how alike a metric is in both. */
export default async function PairPage(props: PageProps<"/pairs">) {
  const search = await props.searchParams;
  const [source, target, metric] = [search.source, search.target, search.metric].map(searchText);
  if (source === undefined || target === undefined) return <NothingChosen />;
  const names = { source, target };
  const metrics = query(PairMetricsDocument, names);
  if (metric === undefined) {
    const [first] = sharedMetrics((await metrics).environmentPair);
    redirect(
      first === undefined ? compareAddress([source, target]) : pairAddress(source, target, first),
    );
  }
  const variables = { source, target, metric };
  const [{ environmentPair: pair }, known] = await Promise.all([
    query(PairDocument, variables),
    metrics,
  ]);
  const shared = sharedMetrics(known.environmentPair);
  return (
    <>
      <PageHeading
        title={`${pair.source.shortTitle} → ${pair.target.shortTitle}`}
        trail={[
          ["/systems", "Systems"],
          [pageAddress("systems", pair.source.system.slug), pair.source.system.title],
          [`${pageAddress("systems", pair.source.system.slug)}/pairs`, "Pairs"],
        ]}
      >
        How much of what was measured in the first environment holds in the second?
      </PageHeading>
      <div className="choices">
        <ChoiceLinks
          name="Metric"
          choices={shared.map((name) => ({
            name: metricText(name),
            address: pairAddress(source, target, name),
            isChosen: name === metric,
          }))}
        />
      </div>
      <Figures pair={pair} metric={metric} />
      <h2>What differs</h2>
      <p>Of the two: {verdictText(pair.comparability.verdict)}.</p>
      <DifferencesTable pair={pair} />
      <p className="links">
        <PageLink href={compareAddress([source, target])}>Side by side</PageLink>{" "}
        <PageLink href={pairAddress(target, source, metric)}>The other way round</PageLink>
      </p>
      <hr />
      <QueryDetails document={PairDocument} variables={variables} />
    </>
  );
}

function Figures(props: { readonly pair: PairQuery["environmentPair"]; readonly metric: string }) {
  const { pair, metric } = props;
  const { relatedness, source, target } = pair;
  if (relatedness === null)
    return (
      <EmptyState what={`Nothing can be said of ${metricText(metric)}.`}>
        It was not measured in both, or the two are not to be compared.
      </EmptyState>
    );
  const { result, refusal } = relatedness;
  if (result === null)
    return (
      <FigureRequest
        subject={{ kind: "RELATEDNESS", environment: source.slug, target: target.slug, metric }}
        what="How alike the two are"
        refusal={refusal?.message}
        back={pairAddress(source.slug, target.slug, metric)}
      />
    );
  return (
    <>
      <p className="finding">{relatednessSentence(result, metric)}</p>
      <LiveFigure name="relation" search={{ source: source.slug, target: target.slug, metric }} />
      <h2>The figures</h2>
      <RelatednessTable of={result} />
      <RankMoves moves={result.stability.moves} />
    </>
  );
}

function NothingChosen() {
  return (
    <>
      <PageHeading title="How alike two environments are">
        How much of what was measured in one environment holds in another?
      </PageHeading>
      <EmptyState what="Two environments are to be chosen.">
        Each <PageLink href="/systems">system</PageLink> lists its pairs; any two can be{" "}
        <PageLink href="/compare">put side by side</PageLink>.
      </EmptyState>
    </>
  );
}

type Measured = { readonly series: readonly { readonly metric: { readonly name: string } }[] };

/** Metrics that were measured in both. */
function sharedMetrics(pair: { readonly source: Measured; readonly target: Measured }) {
  const names = ({ series }: Measured) => series.map(({ metric }) => metric.name);
  const other = new Set(names(pair.target));
  return [...new Set(names(pair.source))].filter((name) => other.has(name));
}
