import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { CitationText } from "../../../components/layout/citation-text.tsx";
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
  return { title: decodeURIComponent((await props.params).name) };
}

/** One strategy: what it is, where it comes from, and its results on every subject of a suite. */
export default async function StrategyPage(props: PageProps<"/strategies/[name]">) {
  const name = decodeURIComponent((await props.params).name);
  const stored = (await query(LeaderboardChoicesDocument, {})).suites.nodes;
  const suites = protocolsFirst(stored);
  const wanted = searchText((await props.searchParams).suite);
  const suite = suites.find(({ slug }) => wanted === undefined || slug === wanted);
  if (suite === undefined) notFound();
  const loaded = await loadStrategy(suite, name);
  if (loaded === undefined) notFound();
  const { strategy } = loaded;
  const said = (await query(StrategiesDocument, {})).strategies.find(
    (one) => one.name === strategy.name && one.origin === strategy.origin,
  );
  return (
    <>
      <PageHeading
        title={strategy.name}
        trail={[[`/leaderboard?${new URLSearchParams({ suite: suite.slug })}`, "Leaderboard"]]}
      >
        {strategy.origin === "PUBLISHED" ? PUBLISHED : (said?.summary ?? strategy.title)}
      </PageHeading>
      <p>
        {strategy.origin === "PUBLISHED" && <Tag>published, not reproduced here</Tag>}{" "}
        {strategy.isBaseline && <Tag tone="accent">baseline</Tag>}
      </p>
      {said !== undefined && <StrategySettings strategy={said} />}
      <h2>Source</h2>
      <p>
        <CitationText work={strategy.citation} />
      </p>
      {suites.length > 1 && (
        <div className="choices">
          <ChoiceLinks
            name="Suite"
            choices={suites.map(({ slug, title }) => ({
              name: title,
              address: pageAddress("strategies", name, { suite: slug }),
              isChosen: slug === suite.slug,
            }))}
          />
        </div>
      )}
      <StrategyResults
        suite={suite}
        subjects={loaded.subjects}
        figureOf={({ subject }) => (
          <LiveFigure
            name="learning-curves"
            search={{ suite: suite.slug, subject, strategy: name }}
          />
        )}
      />
    </>
  );
}
