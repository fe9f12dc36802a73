import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { Tag } from "../../../components/layout/tag.tsx";
import { leaderboardAddress } from "../../../components/leaderboard/leaderboard-address.ts";
import { PageLink } from "../../../components/link/page-link.tsx";
import { EvaluationsTable } from "../../../components/suite/evaluations-table.tsx";
import { SourceFacts } from "../../../components/suite/source-facts.tsx";
import { formatCount } from "../../../format/format-number.ts";
import { TaskDocument } from "../../../generated/graphql.ts";

/** Evaluations on one page, the newest first. */
const EVALUATIONS = 50;

/** The name of the task as the title of its page. */
export async function generateMetadata(props: PageProps<"/tasks/[slug]">): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One task: what is known, what is to be predicted within which budgets, and the newest repeats of it. */
export default async function TaskPage(props: PageProps<"/tasks/[slug]">) {
  const slug = pathName((await props.params).slug);
  const variables = { slug, evaluations: EVALUATIONS };
  const { task, evaluations } = await query(TaskDocument, variables);
  if (task === null) notFound();
  const { suite, dataset, target, sources, subject } = task;
  const count = evaluations.totalCount ?? evaluations.nodes.length;
  return (
    <>
      <PageHeading
        title={`${subject}, target ${task.targetNumber}`}
        trail={[
          ["/suites", "Suites"],
          [pageAddress("suites", suite.slug), suite.title],
        ]}
      >
        Predict one environment from others, after measuring a few of its configurations.
      </PageHeading>
      <dl className="facts">
        <dt>Target</dt>
        <dd>
          {target === null ? (
            "its data set is not loaded"
          ) : (
            <PageLink href={pageAddress("environments", target.slug)}>{target.shortTitle}</PageLink>
          )}
        </dd>
        <dt>Sources</dt>
        <dd>
          {sources.map((source, i) => (
            <span key={source.slug}>
              {i > 0 && "; "}
              <PageLink href={pageAddress("environments", source.slug)}>
                {source.shortTitle}
              </PageLink>
            </span>
          ))}
          {sources.length === 0 && "none is loaded"}{" "}
          {task.isSimulated && <Tag tone="warn">simulated, not measured</Tag>}
        </dd>
        <dt>Budgets</dt>
        <dd>{task.budgets.join(", ")} measured configurations of the target</dd>
        <dt>Data set</dt>
        <dd>
          <PageLink href={pageAddress("datasets", dataset.slug)}>{dataset.title}</PageLink>
        </dd>
        <SourceFacts task={task} />
        <dt>Compared on</dt>
        <dd>
          <PageLink href={leaderboardAddress({ suite: suite.slug, subject })}>
            the leaderboard of {subject}
          </PageLink>
        </dd>
      </dl>
      <h2>Repeats</h2>
      {count === 0 ? (
        <EmptyState
          what="Nobody has run this task here yet."
          command={`npx perfatlas evaluate --suite ${suite.slug} --system ${subject} --repeats 10`}
        >
          This command runs strategies on it and keeps every repeat:
        </EmptyState>
      ) : (
        <>
          <p>
            {formatCount(Math.min(count, EVALUATIONS))} of {formatCount(count)}, the newest first.
          </p>
          <EvaluationsTable evaluations={evaluations.nodes} />
        </>
      )}
      <hr />
      <QueryDetails document={TaskDocument} variables={variables} />
    </>
  );
}
