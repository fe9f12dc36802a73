import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { HomeHeadline } from "../components/home/home-headline.tsx";
import { HomeQuestion } from "../components/home/home-question.tsx";
import { EmptyState } from "../components/layout/empty-state.tsx";
import { LateSection } from "../components/layout/late-section.tsx";
import { PageHeading } from "../components/layout/page-heading.tsx";
import { PageLink } from "../components/link/page-link.tsx";
import { pairAddress } from "../components/pair/pair-address.ts";
import { LiveFigure } from "../figures/live-figure.tsx";
import { formatCount } from "../format/format-number.ts";
import { HomeDocument, type HomeQuery } from "../generated/graphql.ts";

/** Home: three questions that can be asked here, each with what the registry answers today. */
export default async function HomePage() {
  const home = await query(HomeDocument, {});
  const { counts } = home;
  return (
    <>
      <PageHeading title="What does this option do to performance, here?">
        And how much of what was measured elsewhere still holds? Perfatlas keeps measurements of
        configurable systems across hardware, workloads and versions, and ranks the strategies that
        carry a performance model from one environment to the next.
      </PageHeading>
      <p className="soft">
        {formatCount(counts.measurements)} measurements of {formatCount(counts.systems)}{" "}
        <PageLink href="/systems">systems</PageLink> in {formatCount(counts.environments)}{" "}
        environments, from {formatCount(counts.datasets)}{" "}
        <PageLink href="/datasets">data sets</PageLink>.
      </p>
      {counts.systems === 0 ? (
        <EmptyState what="Nothing is stored yet." command="npx perfatlas import zlib">
          This command loads measurements that come with the program; the{" "}
          <PageLink href="/datasets">data sets</PageLink> say what else can be had.
        </EmptyState>
      ) : (
        <Questions home={home} />
      )}
    </>
  );
}

function Questions({ home }: { readonly home: HomeQuery }) {
  const { influence, pair } = home;
  const target = pair?.target ?? null;
  return (
    <>
      <HomeQuestion
        question="Which option matters here?"
        more={
          influence === null
            ? ["/systems", "All systems, their options and environments"]
            : [
                pageAddress("environments", influence.environment.slug),
                "All about this environment",
              ]
        }
      >
        {influence === null ? (
          <p className="soft">
            Influences are computed after each import; <PageLink href="/jobs">jobs</PageLink> say
            how far that is.
          </p>
        ) : (
          <LiveFigure
            name="influence"
            search={{ environment: influence.environment.slug, metric: influence.metric.name }}
            isNamed
          />
        )}
      </HomeQuestion>
      <HomeQuestion
        question="Does it hold elsewhere?"
        more={
          pair === null || target === null
            ? ["/compare", "Compare environments"]
            : [
                pairAddress(pair.environment.slug, target.slug, pair.metric.name),
                "All about these two, and what differs",
              ]
        }
      >
        {pair === null || target === null ? (
          <p className="soft">
            How alike environments are is computed after each import;{" "}
            <PageLink href="/jobs">jobs</PageLink> say how far that is.
          </p>
        ) : (
          <LiveFigure
            name="relation"
            search={{
              source: pair.environment.slug,
              target: target.slug,
              metric: pair.metric.name,
            }}
            isNamed
          />
        )}
      </HomeQuestion>
      <HomeQuestion
        question="What should be measured, and who transfers best?"
        more={["/advise", "Ask for advice on your own environment"]}
      >
        <LateSection what="who leads" load={() => HomeHeadline()} />
      </HomeQuestion>
    </>
  );
}
