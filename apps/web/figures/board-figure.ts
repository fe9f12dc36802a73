import { notFound } from "next/navigation";
import { cache } from "react";
import { query } from "../api-client.ts";
import type { FigureContent, FigureGap, FigureKind } from "../components/figure/figure-content.ts";
import { evaluateOptions } from "../components/leaderboard/evaluate-options.ts";
import { leaderboardAddress } from "../components/leaderboard/leaderboard-address.ts";
import { FigureLeaderboardDocument, type FigureLeaderboardQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";

/** A leaderboard as figures show it. */
export type Board = NonNullable<FigureLeaderboardQuery["leaderboard"]>;
/** A row of one. */
export type BoardRow = Board["rows"][number];
type Drawn = Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw">;

/** Those of one page are asked for once. */
const load = cache((suite: string, subject: string) =>
  query(FigureLeaderboardDocument, { suite, subject }),
);

/**
 * A kind of figure of one subject of a suite. `content` gets the leaderboard, of whose rows `strategy`
 * keeps one strategy's and the baselines', and the budget that is asked for, or the largest one.
 */
export function boardFigure(of: {
  readonly name: string;
  readonly title: string;
  readonly takes: readonly string[];
  readonly content: (board: Board, budget: number) => Drawn | FigureGap;
}): FigureKind {
  return {
    ...of,
    needs: ["suite", "subject"],
    async load({ suite = "", subject = "", strategy, budget: asked }) {
      const { leaderboard: whole } = await load(suite, subject);
      if (whole === null) return notFound();
      const board = strategy === undefined ? whole : { ...whole, rows: rowsOf(whole, strategy) };
      const budget = asked === undefined ? (whole.budgets.at(-1) ?? 0) : Number(asked);
      if (asked !== undefined && !whole.budgets.includes(budget))
        return noBudget(of.title, whole, asked);
      if (board.rows.length === 0) return noRows(of.title, whole, strategy);
      const content = of.content(board, budget);
      if ("gap" in content) return content;
      return {
        ...content,
        asked: [askedOf(FigureLeaderboardDocument, { suite, subject })],
        data: dataOfBoard(whole),
        computedAt: whole.computedAt,
        about: {
          address: leaderboardAddress({ suite, subject, budget: undefined }),
          name: `${whole.suite.title}, ${subject}`,
        },
      };
    },
  };
}

function rowsOf({ rows }: Board, name: string): readonly BoardRow[] {
  const own = rows.filter((row) => row.strategy.name === name);
  return own.length === 0
    ? []
    : rows.filter((row) => row.strategy.name === name || row.strategy.isBaseline);
}

function noBudget(title: string, { budgets, subject }: Board, asked: string): FigureGap {
  return {
    title,
    gap: `Nothing on ${subject} was evaluated at a budget of “${asked.slice(0, 20)}”; there is ${budgets.join(", ") || "none"}.`,
  };
}

function noRows(title: string, { subject, suite }: Board, strategy: string | undefined): FigureGap {
  const of = strategy === undefined ? "" : ` of “${strategy.slice(0, 80)}”`;
  return {
    title,
    gap: `There is no evaluation${of} on ${subject} of ${suite.title} yet; this command makes them:`,
    request: `npx perfatlas evaluate ${evaluateOptions({ suite: suite.slug, subject, dataset: suite.dataset?.slug })}`,
  };
}

function dataOfBoard({ suite }: Board): FigureContent["data"] {
  return suite.tasks.nodes.flatMap(({ dataset }) => {
    const { title, citation, newestVersion } = dataset;
    return newestVersion === null
      ? []
      : [{ dataset: title, version: newestVersion.number, work: citation }];
  });
}
