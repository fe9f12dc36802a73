import { Arg, Ctx, Directive, Int, Resolver, Root, Subscription } from "type-graphql";
import { boardKey } from "../../live/live.ts";
import type { ApiContext } from "../api-context.ts";
import { loadSuiteBySlug } from "../suite/suite-loader.ts";
import { Leaderboard } from "./leaderboard.ts";
import { loadLeaderboard } from "./load-leaderboard.ts";

/** What is subscribed to. */
interface Asked {
  readonly suite: string;
  readonly subject: string;
  readonly budget?: number | null;
}

/** Leaderboards, as they change. */
@Resolver()
export class LeaderboardChangeResolver {
  @Directive('@cost(weight: "400")')
  @Subscription(() => Leaderboard, {
    nullable: true,
    subscribe: ({ args, context }) => changesOf(args as Asked, context),
    description:
      "The leaderboard as it is, and whenever evaluations of it were computed, every two seconds at most. Null while there is none.",
  })
  async leaderboardChanged(
    @Ctx() context: ApiContext,
    @Root() { suite: slug, subject, budget = null }: Asked,
    @Arg("suite", () => String, { description: "Slug; its newest number." }) _suite: string,
    @Arg("subject", () => String) _subject: string,
    @Arg("budget", () => Int, { nullable: true, description: "Null: all." }) _budget: number | null,
  ): Promise<Leaderboard | null> {
    const suite = await loadSuiteBySlug(context, slug);
    return suite === null ? null : await loadLeaderboard(context, suite, subject, budget);
  }
}

async function* changesOf(asked: Asked, { live, limits }: ApiContext): AsyncGenerator<Asked> {
  const key = boardKey(asked.suite, asked.subject);
  for await (const _ of live.boards.watch(key, limits.over.signal)) yield asked;
}
