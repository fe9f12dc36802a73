import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { LateSection } from "../../../components/layout/late-section.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Pager } from "../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { MadeFromNote } from "../../../components/leaderboard/made-from-note.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { ProtocolFacts } from "../../../components/suite/protocol-facts.tsx";
import { RankingTable } from "../../../components/suite/ranking-table.tsx";
import { TasksTable } from "../../../components/suite/tasks-table.tsx";
import { LiveFigure } from "../../../figures/live-figure.tsx";
import { formatCount } from "../../../format/format-number.ts";
import { SuiteDocument, SuiteRankingDocument } from "../../../generated/graphql.ts";

/** The name of the suite as the title of its page. */
export async function generateMetadata(props: PageProps<"/suites/[slug]">): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One suite: its protocol, what it runs when nothing else is named, and its tasks. */
export default async function SuitePage(props: PageProps<"/suites/[slug]">) {
  const slug = pathName((await props.params).slug);
  const after = searchText((await props.searchParams).after);
  const variables = { slug, first: 40, after: after ?? null };
  const { suite } = await query(SuiteDocument, variables);
  if (suite === null) notFound();
  const { nodes, totalCount, pageInfo } = suite.tasks;
  return (
    <>
      <PageHeading
        title={suite.title}
        trail={[
          ["/leaderboard", "Leaderboard"],
          ["/suites", "Suites"],
        ]}
      >
        {suite.description}
      </PageHeading>
      <MadeFromNote dataset={suite.dataset} />
      <p>
        <PageLink href={`/leaderboard?${new URLSearchParams({ suite: slug })}`}>
          Its leaderboard
        </PageLink>
      </p>
      <h2>Protocol</h2>
      <ProtocolFacts suite={suite} />
      <h2>Methods over its tasks</h2>
      <LateSection
        what="the ranks of methods"
        load={async () => {
          const { suiteRanking } = await query(SuiteRankingDocument, { suite: slug });
          return suiteRanking === null ? null : <RankingTable ranking={suiteRanking} />;
        }}
      />
      <LiveFigure name="critical-difference" search={{ suite: slug }} />
      <h2>Tasks</h2>
      <p>{formatCount(totalCount ?? nodes.length)} tasks.</p>
      <TasksTable tasks={nodes} />
      <Pager
        address={pageAddress("suites", slug)}
        what="tasks"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={SuiteDocument} variables={variables} />
    </>
  );
}
