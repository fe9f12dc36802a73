import { formatDate } from "../../format/format-date.ts";
import { formatCount } from "../../format/format-number.ts";
import type { RowFragment } from "../../generated/graphql.ts";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";
import { type LeaderboardChoice, leaderboardAddress } from "./leaderboard-address.ts";
import { LeaderboardTable } from "./leaderboard-table.tsx";
import { leadersText } from "./leaders-text.ts";
import type { LoadedLeaderboard } from "./load-leaderboard.ts";
import { MadeFromNote } from "./made-from-note.tsx";
import { NoEvaluations } from "./no-evaluations.tsx";
import { PublishedNote } from "./published-note.tsx";

/** Published rows beside computed ones. */
const PUBLISHED_MAX = 5;

/** The table of one budget, or what to do when there is none. */
export function LeaderboardView(props: {
  readonly board: LoadedLeaderboard;
  readonly choice: LeaderboardChoice;
}) {
  const { board, choice } = props;
  const shown = board.rows.filter((row) => isShown(row, choice.show));
  const all = shown.filter((row) => row.budget === choice.budget);
  const rows = choice.show === "published" ? all : withoutTail(all);
  const computedAt =
    board.computedAt === null ? "" : `, last ${formatDate(board.computedAt, "time")}`;
  return (
    <>
      <h2>
        {board.subject}
        {choice.budget !== undefined && ` at ${choice.budget} measurements`}
      </h2>
      <MadeFromNote dataset={board.suite.dataset} />
      {board.isSimulated && (
        <p>
          <Tag tone="warn">simulated sources</Tag> What is learned from was generated, not measured;
          the targets were measured.
        </p>
      )}
      {board.evaluationCount === 0 && (
        <NoEvaluations
          suite={choice.suite}
          subject={choice.subject}
          dataset={board.suite.dataset?.slug}
        />
      )}
      {rows.length > 0 && (
        <>
          <p>
            {all.length} {all.length === 1 ? "row" : "rows"} from{" "}
            {formatCount(board.evaluationCount)} stored evaluations{computedAt}. Mean over repeats,
            then over target environments; lower is better. A rank such as 1–3 is what the repeats
            leave open (<PageLink href="/method#ranks">how</PageLink>); in brackets it is the order
            of means alone, for there are too few repeats. Published rows are ranked among
            themselves. Baselines are always shown.
          </p>
          <p className="finding">{leadersText(rows)}</p>
          <LeaderboardTable rows={rows} suite={choice.suite} />
          {rows.length < all.length && (
            <p>
              <PageLink href={leaderboardAddress({ ...choice, show: "published" })}>
                {all.length - rows.length} further published rows
              </PageLink>
            </p>
          )}
          <PublishedNote rows={rows} />
        </>
      )}
    </>
  );
}

/** Computed rows, and the first of those that papers print: the view of these has them all. */
function withoutTail(rows: readonly RowFragment[]): readonly RowFragment[] {
  const published = rows.filter(({ strategy }) => strategy.origin === "PUBLISHED");
  const tail = new Set(published.slice(PUBLISHED_MAX));
  if (published.length === rows.length || tail.size < 3) return rows;
  return rows.filter((row) => !tail.has(row));
}

function isShown(row: RowFragment, show: LeaderboardChoice["show"]): boolean {
  if (row.strategy.isBaseline || show === undefined || show === "all") return true;
  return (row.strategy.origin === "PUBLISHED") === (show === "published");
}
