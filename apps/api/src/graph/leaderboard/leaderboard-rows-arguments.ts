import { ArgsType, Field } from "type-graphql";
import { PageArguments } from "../../relay/page-arguments.ts";
import { LeaderboardRowOrder } from "./leaderboard.ts";
import { LeaderboardRowWhere } from "./leaderboard-row-where.ts";

/** Which rows of a leaderboard, in which order, and which page of them. */
@ArgsType()
export class LeaderboardRowsArguments extends PageArguments {
  @Field(() => LeaderboardRowWhere, { nullable: true })
  where?: LeaderboardRowWhere | null;

  @Field(() => LeaderboardRowOrder, { nullable: true })
  orderBy?: string | null;
}
