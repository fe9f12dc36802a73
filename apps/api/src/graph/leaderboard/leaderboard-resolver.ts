import { recheckRecord } from "@perfatlas/db";
import { changedSettings } from "@perfatlas/modeling/method";
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { PAGED } from "../../relay/paged.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { loadLearners } from "../learner/learner.ts";
import { storedSettings } from "../method/stored-settings.ts";
import { ChangeSeverity } from "../suite/severity.ts";
import { loadSuiteBySlug } from "../suite/suite-loader.ts";
import { cellCommand } from "./cell-command.ts";
import {
  Leaderboard,
  LeaderboardRow,
  LeaderboardRowConnection,
  RankInterval,
} from "./leaderboard.ts";
import { LeaderboardRowsArguments } from "./leaderboard-rows-arguments.ts";
import { leadersOf } from "./leaders-of.ts";
import { loadHeadline } from "./load-headline.ts";
import { loadLeaderboard } from "./load-leaderboard.ts";
import { pageOfBoard } from "./page-of-board.ts";
import { rankOverTasks } from "./rank-over-tasks.ts";
import { RecheckSummary } from "./recheck-summary.ts";
import { ChangeAxis, SuiteRanking } from "./suite-ranking.ts";
import { MeanInterval, TransferComparison } from "./transfer-comparison.ts";

/** What tells a row from others of its names, and what supports its place. */
@Resolver(() => LeaderboardRow)
export class LeaderboardRowResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Rows of one group cannot be told apart from its best: Wilcoxon's signed rank test on paired " +
      "repeats, Holm, 5 %. 1 is the best group; null for rows of papers and where untestable is set.",
  })
  async tieGroup(@Root() row: LeaderboardRow): Promise<number | null> {
    return (await row.place()).tieGroup;
  }

  @FieldResolver(() => RankInterval, {
    nullable: true,
    description: "Ranks that the same test leaves open; null for rows of papers.",
  })
  async rankInterval(@Root() row: LeaderboardRow): Promise<RankInterval | null> {
    return (await row.place()).rankInterval;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why nothing can be said of the row's place: too few repeats; null where something can.",
  })
  async untestable(@Root() row: LeaderboardRow): Promise<string | null> {
    return (await row.place()).untestable;
  }

  @FieldResolver(() => MeanInterval, {
    nullable: true,
    description:
      "Bootstrap 95 % interval of the mean error over repeats, then environments; null for a single repeat and for rows of papers.",
  })
  async meanInterval(@Root() row: LeaderboardRow): Promise<MeanInterval | null> {
    return (await row.statistics())?.interval ?? null;
  }

  @FieldResolver(() => TransferComparison, {
    nullable: true,
    description:
      "Compared with the best learner on the target alone at that budget; null of that one itself, where there is none, and of rows of papers.",
  })
  async versusTargetOnly(@Root() row: LeaderboardRow): Promise<TransferComparison | null> {
    return (await row.statistics())?.versus ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Smallest budget of the board from which on the same method no longer helps; null where it helps at the largest, or was never compared.",
  })
  async breakEvenBudget(@Root() row: LeaderboardRow): Promise<number | null> {
    return (await row.statistics())?.breakEvenBudget ?? null;
  }

  @FieldResolver(() => Json, {
    description: "Settings that are not at their default: {strategy: {…}, learner: {…}}.",
  })
  async changedSettings(@Root() row: LeaderboardRow, @Ctx() context: ApiContext) {
    return await changedOf(row, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The command that computes the row on a registry that does not have it, to the last bit; null for rows that were not " +
      "computed here.",
  })
  async command(@Root() row: LeaderboardRow, @Ctx() context: ApiContext): Promise<string | null> {
    if (row.strategy.origin !== "reproduced" || row.askedRepeats === null) return null;
    const { suite, subject, strategy, learner, budget, askedRepeats: repeats } = row;
    const changed = await changedOf(row, context);
    return cellCommand({
      suite,
      subject,
      strategy: strategy.name,
      learner,
      changed,
      budget,
      repeats,
    });
  }
}

/** Settings of a row that are not at their default. */
async function changedOf(row: LeaderboardRow, context: ApiContext) {
  const learner = (await loadLearners(context)).find(({ name }) => name === row.learner);
  const recorded = row.settings as Partial<Record<"strategy" | "learner", object>>;
  const changed = (declared: LeaderboardRow["strategy"]["storedSettings"], given = {}) =>
    changedSettings(storedSettings(declared), given as Readonly<Record<string, unknown>>);
  return {
    strategy: changed(row.strategy.storedSettings, recorded.strategy),
    learner: changed(learner?.declaredSettings ?? [], recorded.learner),
  };
}

/** The leaderboard of a subject. */
@Resolver(() => Leaderboard)
export class LeaderboardResolver {
  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [LeaderboardRow], {
    description:
      "All rows of tie group 1, budget by budget: the best one and what cannot be told apart from it. " +
      "None at a budget with too few repeats.",
  })
  async leaders(@Root() board: Leaderboard): Promise<readonly LeaderboardRow[]> {
    return await leadersOf(board.rows);
  }

  @Directive('@cost(weight: "10")')
  @FieldResolver(() => RecheckSummary)
  async rechecks(
    @Root() { suite, subject }: Leaderboard,
    @Ctx() { database }: ApiContext,
  ): Promise<RecheckSummary> {
    return await recheckRecord.summary(database, suite.key, subject);
  }

  @Directive(PAGED)
  @FieldResolver(() => LeaderboardRowConnection, {
    description:
      "The rows, page by page: by budget and error when no order is given, those of papers last; first or last: 1 to 100.",
  })
  rowsConnection(
    @Root() board: Leaderboard,
    @Args(() => LeaderboardRowsArguments) asked: LeaderboardRowsArguments,
  ) {
    return pageOfBoard(board.rows, asked);
  }

  @Directive('@cost(weight: "400")')
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
    return suite === null ? null : await loadLeaderboard(context, suite, subject, budget ?? null);
  }

  @Directive('@cost(weight: "3000")')
  @Query(() => SuiteRanking, {
    nullable: true,
    description:
      "The methods of a suite ranked over its tasks, at one budget of each: those that have errors on all of them. " +
      "Unverified entries and figures of papers are left out. Null when there is no such suite.",
  })
  async suiteRanking(
    @Ctx() context: ApiContext,
    @Arg("suite", () => String, { description: "Slug; its newest number." }) slug: string,
    @Arg("budgetPlace", () => Int, {
      defaultValue: 1,
      description: "Which budget of each task: 1 is its smallest one.",
    })
    budgetPlace: number,
    @Arg("subjects", () => [String], { nullable: true, description: "All by default." })
    subjects: string[] | null,
    @Arg("axis", () => ChangeAxis, {
      nullable: true,
      description: "Tasks whose sources differ from the target in this alone; all by default.",
    })
    axis: string | null,
    @Arg("severity", () => ChangeSeverity, {
      nullable: true,
      description:
        "Tasks whose change is of this severity, as the suite states it; all by default.",
    })
    severity: string | null,
  ): Promise<SuiteRanking | null> {
    if (budgetPlace < 1) {
      throw new ArgumentError(
        "BUDGET_PLACE",
        `budgetPlace cannot be ${budgetPlace}; 1 is the smallest`,
      );
    }
    const suite = await loadSuiteBySlug(context, slug);
    if (suite === null) return null;
    return await rankOverTasks(context, {
      ...{ suite, budgetPlace, subjects: subjects ?? undefined },
      ...{ axis: axis ?? undefined, severity: severity ?? undefined },
    });
  }

  @Directive('@cost(weight: "3000")')
  @Query(() => Leaderboard, {
    nullable: true,
    description:
      "What a front page may say: of the suites of a protocol's own tasks, which are frozen, in their " +
      "order, the first subject whose repeats tell rows apart, at its smallest such budget. Null when there is none yet.",
  })
  async headline(@Ctx() context: ApiContext): Promise<Leaderboard | null> {
    return await loadHeadline(context);
  }
}
