import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { EnvironmentAxes } from "../../../components/environment/environment-axes.tsx";
import { EnvironmentLinks } from "../../../components/environment/environment-links.tsx";
import { environmentTitle } from "../../../components/environment/environment-titles.ts";
import { FactsList } from "../../../components/environment/facts-list.tsx";
import { FailureReasons } from "../../../components/environment/failure-reasons.tsx";
import { SeriesTable } from "../../../components/environment/series-table.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { Tag } from "../../../components/layout/tag.tsx";
import { ChoiceLinks } from "../../../components/leaderboard/choice-links.tsx";
import { LiveFigure } from "../../../figures/live-figure.tsx";
import { typedFacts } from "../../../format/fact-texts.ts";
import { metricText } from "../../../format/metric-text.ts";
import { DistributionDocument, EnvironmentDocument } from "../../../generated/graphql.ts";

/** What is drawn of the chosen metric. */
const FIGURES = ["influence", "information", "distribution", "histogram"] as const;

/** What only runs of campaigns give, which say when they were made. */
const RUN_FIGURES = ["convergence", "health"] as const;

/** The name of the environment as the title of its page. */
export async function generateMetadata(
  props: PageProps<"/environments/[slug]">,
): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One environment: its axes and facts, what was measured in it, and how the values are distributed. */
export default async function EnvironmentPage(props: PageProps<"/environments/[slug]">) {
  const slug = pathName((await props.params).slug);
  const wanted = searchText((await props.searchParams).metric);
  const [{ environment }, ofWanted] = await Promise.all([
    query(EnvironmentDocument, { slug }),
    wanted === undefined ? undefined : query(DistributionDocument, { slug, metric: wanted }),
  ]);
  if (environment === null) notFound();
  const names = [...new Set(environment.series.map((series) => series.metric.name))];
  const metric = wanted ?? names[0];
  if (wanted !== undefined && !names.includes(wanted)) notFound();
  const variables = { slug, metric: metric ?? "" };
  // The registry computes trade-offs of the first metric with each other one.
  const [first = "", other] = names;
  const second = metric === first ? other : metric;
  const values =
    metric === undefined ? undefined : (ofWanted ?? (await query(DistributionDocument, variables)));
  const failureCounts = values?.environment?.failureCounts ?? [];
  const { system, hardware, workload, version } = environment;
  const onAxes = new Set(
    [hardware, workload, version].flatMap((axis) => axis.typedFacts.map(({ name }) => name)),
  );
  const facts = typedFacts(environment.facts.filter(({ name }) => !onAxes.has(name)));
  return (
    <>
      <PageHeading
        title={environment.shortTitle}
        trail={[
          ["/systems", "Systems"],
          [pageAddress("systems", system.slug), system.title],
        ]}
      />
      <p className="soft long-name">
        {system.title} on {environmentTitle(environment)}, <code>{environment.slug}</code>{" "}
        {environment.isSimulated && <Tag tone="warn">simulated, not measured</Tag>}
      </p>
      <EnvironmentAxes environment={environment} />
      {facts.length > 0 && (
        <>
          <h2>Further facts</h2>
          <FactsList facts={facts} />
        </>
      )}
      <h2>Measured</h2>
      {environment.series.length === 0 ? (
        <EmptyState what="Nothing is stored for this environment." command="npx perfatlas datasets">
          Its measurements come with a data set; the command says which can be imported.
        </EmptyState>
      ) : (
        <SeriesTable environment={environment} />
      )}
      <EnvironmentLinks environment={environment} />
      <h2>What it depends on, and how it is distributed</h2>
      {names.length > 1 && (
        <div className="choices">
          <ChoiceLinks
            name="Metric"
            choices={names.map((name) => ({
              name: metricText(name),
              address: pageAddress("environments", slug, { metric: name }),
              isChosen: name === metric,
            }))}
          />
        </div>
      )}
      {metric === undefined ? (
        <p className="soft">There are no values to draw.</p>
      ) : (
        <>
          {[...FIGURES, ...(environment.hasRuns ? RUN_FIGURES : [])].map((name) => (
            <LiveFigure key={name} name={name} search={{ environment: slug, metric }} />
          ))}
          {second !== undefined && (
            <LiveFigure name="pareto" search={{ environment: slug, first, second }} />
          )}
        </>
      )}
      {failureCounts.length > 0 && <FailureReasons counts={failureCounts} />}
      <hr />
      <QueryDetails document={DistributionDocument} variables={variables} />
    </>
  );
}
