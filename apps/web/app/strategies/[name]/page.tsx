import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { CitationText } from "../../../components/layout/citation-text.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { LateSection } from "../../../components/layout/late-section.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Tag } from "../../../components/layout/tag.tsx";
import { ChoiceLinks } from "../../../components/leaderboard/choice-links.tsx";
import { protocolsFirst } from "../../../components/leaderboard/protocols-first.ts";
import { loadStrategy } from "../../../components/strategy/load-strategy.ts";
import { StrategyResults } from "../../../components/strategy/strategy-results.tsx";
import { StrategySettings } from "../../../components/strategy/strategy-settings.tsx";
import { LiveFigure } from "../../../figures/live-figure.tsx";
import { LeaderboardChoicesDocument, StrategiesDocument } from "../../../generated/graphql.ts";

const PUBLISHED =
  "Figures of a publication, repeated here for comparison; this registry did not compute them.";

/** The name of the strategy as the title of its page. */
export async function generateMetadata(props: PageProps<"/strategies/[name]">): Promise<Metadata> {
  return { title: pathName((await props.params).name) };
}

/** One strategy: what it is, where it comes from, and its results on a subject of a suite. */
export default async function StrategyPage(props: PageProps<"/strategies/[name]">) {
  const name = pathName((await props.params).name);
  const search = await props.searchParams;
  const [{ strategies }, { suites: stored }] = await Promise.all([
    query(StrategiesDocument, {}),
    query(LeaderboardChoicesDocument, {}),
  ]);
  const known = strategies.filter((one) => one.name === name);
  const strategy = known.find(({ origin }) => origin === "REPRODUCED") ?? known[0];
  if (strategy === undefined) notFound();
  const suites = protocolsFirst(stored.nodes).filter(({ subjects }) => subjects.length > 0);
  const wanted = searchText(search.suite);
  const suite = suites.find(({ slug }) => slug === wanted) ?? suites[0];
  if (wanted !== undefined && suite?.slug !== wanted) notFound();
  const subject = searchText(search.subject);
  if (subject !== undefined && suite?.subjects.includes(subject) !== true) notFound();
  const isPublished = strategy.origin === "PUBLISHED";
  return (
    <>
      <PageHeading
        title={strategy.name}
        trail={[
          ["/leaderboard", "Leaderboard"],
          ["/strategies", "Strategies"],
        ]}
      >
        {isPublished ? PUBLISHED : (strategy.summary ?? strategy.title)}
      </PageHeading>
      <p>
        {isPublished && <Tag>published, not reproduced here</Tag>}{" "}
        {strategy.isBaseline && <Tag tone="accent">baseline</Tag>}
      </p>
      <StrategySettings strategy={strategy} />
      <h2>Source</h2>
      <p>
        <CitationText work={strategy.citation} />
      </p>
      {suite !== undefined && (
        <>
          <h2>Results in {suite.title}</h2>
          <Choices {...{ name, suites, suite, subject }} />
          <LateSection what="its results" load={() => Results({ name, suite, subject })} />
        </>
      )}
    </>
  );
}

interface SuiteChoice {
  readonly slug: string;
  readonly title: string;
  readonly subjects: readonly string[];
}

function Choices(props: {
  readonly name: string;
  readonly suites: readonly SuiteChoice[];
  readonly suite: SuiteChoice;
  readonly subject: string | undefined;
}) {
  const { name, suites, suite } = props;
  const subject = props.subject ?? suite.subjects[0];
  return (
    <div className="choices">
      {suites.length > 1 && (
        <ChoiceLinks
          name="Suite"
          choices={suites.map(({ slug, title }) => ({
            name: title,
            address: pageAddress("strategies", name, { suite: slug }),
            isChosen: slug === suite.slug,
          }))}
        />
      )}
      <ChoiceLinks
        name="Subject"
        choices={suite.subjects.map((one) => ({
          name: one,
          address: pageAddress("strategies", name, { suite: suite.slug, subject: one }),
          isChosen: one === subject,
        }))}
      />
    </div>
  );
}

/** The rows of one subject, or that there are none; a suite can have many, so they are shown one at a time. */
async function Results(props: {
  readonly name: string;
  readonly suite: SuiteChoice;
  readonly subject: string | undefined;
}) {
  const { name, suite } = props;
  const subject = props.subject ?? suite.subjects[0] ?? "";
  const loaded = await loadStrategy({ slug: suite.slug, subjects: [subject] }, name);
  if (loaded === undefined)
    return (
      <EmptyState
        what={`It was not run on ${subject} yet.`}
        command={`npx perfatlas evaluate --suite ${suite.slug} --system ${subject} --strategy ${name} --repeats 10`}
      >
        This command runs it and keeps every repeat:
      </EmptyState>
    );
  return (
    <StrategyResults
      suite={suite}
      subjects={loaded.subjects}
      figureOf={(results) => (
        <LiveFigure
          name="learning-curves"
          search={{ suite: suite.slug, subject: results.subject, strategy: name }}
        />
      )}
    />
  );
}
