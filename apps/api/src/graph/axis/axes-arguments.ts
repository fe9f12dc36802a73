import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { AxisOrder } from "../environment/axis.ts";
import { AxisWhere } from "./axis-where.ts";

/** Which hardware, workloads or versions, in which order, and which page of them. */
@ArgsType()
export class AxesArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => AxisWhere, { nullable: true })
  where?: AxisWhere | null;

  @Field(() => AxisOrder, { nullable: true })
  orderBy?: string | null;
}
