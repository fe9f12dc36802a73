import { type EvaluationRow, evaluationPageReader } from "@perfatlas/db";
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { loadStrategy, Strategy } from "../strategy/strategy.ts";
import { loadTask } from "../suite/suite-loader.ts";
import { Task } from "../suite/task.ts";
import { Evaluation, EvaluationConnection } from "./evaluation.ts";
import { readEvaluationWhere } from "./evaluation-where.ts";
import { EvaluationsArguments } from "./evaluations-arguments.ts";

/** Evaluations as they were stored; leaderboards are what they say together. */
@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Directive('@cost(weight: "30")')
  @Directive(PAGED)
  @Query(() => EvaluationConnection, {
    description: "Evaluations, by age; first or last: 1 to 100.",
  })
  async evaluations(
    @Ctx() context: ApiContext,
    @Args(() => EvaluationsArguments) asked: EvaluationsArguments,
  ) {
    const request = readPage("evaluations", asked, { order: asked.orderBy });
    const condition = await readEvaluationWhere(asked.where);
    return toConnection({
      request,
      page: await evaluationPageReader.page(context.database, request, condition),
      node: (row) => new Evaluation(row),
      keyset: (row) => [row.id],
      countTotal: () => evaluationPageReader.count(context.database, condition),
    });
  }

  @FieldResolver(() => Task)
  task(@Root() { row }: Evaluation, @Ctx() context: ApiContext) {
    return loadTask(context, row.taskId);
  }

  @FieldResolver(() => Strategy)
  strategy(@Root() { row }: Evaluation, @Ctx() context: ApiContext) {
    return loadStrategy(context, row.strategyId);
  }
}

/** The evaluation with that primary key. */
export async function loadEvaluation(context: ApiContext, id: number): Promise<Evaluation | null> {
  const row = await context.loaders.one<number, EvaluationRow>(
    "evaluation",
    id,
    (evaluation) => evaluation.id,
    (ids) => evaluationPageReader.byIds(context.database, ids),
  );
  return row === null ? null : new Evaluation(row);
}
