import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { SystemOrder } from "./system.ts";
import { SystemWhere } from "./system-where.ts";

/** Which systems, in which order, and which page of them. */
@ArgsType()
export class SystemsArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => SystemWhere, { nullable: true })
  where?: SystemWhere | null;

  @Field(() => SystemOrder, { nullable: true })
  orderBy?: string | null;
}
