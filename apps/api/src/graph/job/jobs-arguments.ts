import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { JobOrder } from "./job.ts";
import { JobWhere } from "./job-where.ts";

/** Which jobs, in which order, and which page of them. */
@ArgsType()
export class JobsArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => JobWhere, { nullable: true })
  where?: JobWhere | null;

  @Field(() => JobOrder, { nullable: true })
  orderBy?: string | null;
}
