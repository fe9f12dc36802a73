import { leaderboardReader } from "@perfatlas/db";
import { changedSettings } from "@perfatlas/modeling/method";
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { loadLearners } from "../learner/learner.ts";
import { storedSettings } from "../method/stored-settings.ts";
import { loadStrategy } from "../strategy/strategy.ts";
import { loadSuiteBySlug } from "../suite/suite-loader.ts";
import { Leaderboard, LeaderboardRow } from "./leaderboard.ts";

/** What tells a row from others of its names. */
@Resolver(() => LeaderboardRow)
export class LeaderboardRowResolver {
  @FieldResolver(() => Json, {
    description: "Settings that are not at their default: {strategy: {…}, learner: {…}}.",
  })
  async changedSettings(@Root() row: LeaderboardRow, @Ctx() context: ApiContext) {
    const learner = (await loadLearners(context)).find(({ name }) => name === row.learner);
    const recorded = row.settings as Partial<Record<"strategy" | "learner", object>>;
    const changed = (declared: LeaderboardRow["strategy"]["storedSettings"], given = {}) =>
      changedSettings(storedSettings(declared), given as Readonly<Record<string, unknown>>);
    return {
      strategy: changed(row.strategy.storedSettings, recorded.strategy),
      learner: changed(learner?.declaredSettings ?? [], recorded.learner),
    };
  }
}

/** The leaderboard of a subject. */
@Resolver(() => Leaderboard)
export class LeaderboardResolver {
  @Directive('@cost(weight: "300")')
  @Query(() => Leaderboard, {
    nullable: true,
    description: "Null when the suite does not exist or has no such subject.",
  })
  async leaderboard(
    @Ctx() context: ApiContext,
    @Arg("suite", () => String, { description: "Slug; its newest number." }) slug: string,
    @Arg("subject", () => String) subject: string,
    @Arg("budget", () => Int, { nullable: true, description: "Null: all." }) budget: number | null,
  ): Promise<Leaderboard | null> {
    const suite = await loadSuiteBySlug(context, slug);
    if (suite === null) return null;
    const { database } = context;
    const summary = await leaderboardReader.summary(database, suite.key, subject);
    if (summary === undefined || summary.taskCount === 0) return null;
    const cells = await leaderboardReader.cells(database, suite.key, subject, budget ?? null);
    const rows = await Promise.all(
      cells.map(async (cell) => {
        const strategy = await loadStrategy(context, cell.strategyId);
        return strategy === null ? [] : [new LeaderboardRow(cell, strategy, subject)];
      }),
    );
    return {
      suite,
      subject,
      budgets: summary.budgets,
      rows: rows.flat(),
      baselines: rows.flat().filter((row) => row.strategy.isBaseline),
      evaluationCount: summary.evaluationCount,
      computedAt: summary.computedAt,
    };
  }
}
