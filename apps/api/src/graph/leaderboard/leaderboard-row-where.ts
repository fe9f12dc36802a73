import type { Bounds, ConditionTree } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { givenList } from "../where/given-list.ts";
import { isWithin, NumberWhere, readRange } from "../where/number-where.ts";
import { readTree } from "../where/read-tree.ts";
import { treeHolds } from "../where/tree-holds.ts";
import type { LeaderboardRow } from "./leaderboard.ts";

/** Conditions on rows of a leaderboard; all that are given must hold. */
@InputType("LeaderboardRowWhere", {
  description: "Conditions on rows of a leaderboard; all that are given must hold.",
})
export class LeaderboardRowWhere {
  @Field(() => [String], { nullable: true, description: "Names of strategies." })
  strategyIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Names of learners." })
  learnerIn?: string[] | null;

  @Field(() => NumberWhere, { nullable: true })
  budget?: NumberWhere | null;

  @Field(() => NumberWhere, { nullable: true })
  meanMapePercent?: NumberWhere | null;

  @Field(() => Boolean, { nullable: true })
  isBaseline?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Figures of papers, or those computed here.",
  })
  isPublished?: boolean | null;

  @Field(() => [LeaderboardRowWhere], { nullable: true, description: "All of these hold." })
  and?: LeaderboardRowWhere[] | null;

  @Field(() => [LeaderboardRowWhere], { nullable: true, description: "One of these holds." })
  or?: LeaderboardRowWhere[] | null;

  @Field(() => LeaderboardRowWhere, { nullable: true, description: "This does not hold." })
  not?: LeaderboardRowWhere | null;
}

interface RowOwn {
  readonly strategies?: readonly string[] | undefined;
  readonly learners?: readonly string[] | undefined;
  readonly budget?: Bounds | undefined;
  readonly mape?: Bounds | undefined;
  readonly isBaseline?: boolean | null | undefined;
  readonly isPublished?: boolean | null | undefined;
}

/**
 * The rows that meet the condition.
 * @throws ArgumentError for what contradicts itself and what is too large.
 */
export async function matchingRows(
  rows: readonly LeaderboardRow[],
  where: LeaderboardRowWhere | null | undefined,
): Promise<readonly LeaderboardRow[]> {
  const tree: ConditionTree<RowOwn> | undefined = await readTree(
    where,
    (input): RowOwn => ({
      strategies: givenList("strategyIn", input.strategyIn),
      learners: givenList("learnerIn", input.learnerIn),
      budget: input.budget ? readRange(input.budget, "budget") : undefined,
      mape: input.meanMapePercent ? readRange(input.meanMapePercent, "meanMapePercent") : undefined,
      isBaseline: input.isBaseline,
      isPublished: input.isPublished,
    }),
  );
  return tree === undefined
    ? rows
    : rows.filter((row) => treeHolds(tree, (own) => meets(row, own)));
}

function meets(row: LeaderboardRow, own: RowOwn): boolean {
  const { strategy } = row;
  return (
    (own.strategies?.includes(strategy.name) ?? true) &&
    (own.learners?.includes(row.learner) ?? true) &&
    isWithin(row.budget, own.budget ?? {}) &&
    isWithin(row.meanMapePercent, own.mape ?? {}) &&
    (own.isBaseline ?? strategy.isBaseline) === strategy.isBaseline &&
    (own.isPublished ?? strategy.origin === "published") === (strategy.origin === "published")
  );
}
