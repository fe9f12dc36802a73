import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { EnvironmentOrder } from "./environment.ts";
import { EnvironmentWhere } from "./environment-where.ts";

/** Which environments, in which order, and which page of them. */
@ArgsType()
export class EnvironmentsArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => EnvironmentWhere, { nullable: true })
  where?: EnvironmentWhere | null;

  @Field(() => EnvironmentOrder, { nullable: true })
  orderBy?: string | null;
}
