import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { EvaluationOrder } from "./evaluation.ts";
import { EvaluationWhere } from "./evaluation-where.ts";

/** Which evaluations, in which order, and which page of them. */
@ArgsType()
export class EvaluationsArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => EvaluationWhere, { nullable: true })
  where?: EvaluationWhere | null;

  @Field(() => EvaluationOrder, { nullable: true })
  orderBy?: string | null;
}
