import { ArgsType, Directive, Field } from "type-graphql";
import { FILTER } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { DatasetOrder } from "./dataset.ts";
import { DatasetWhere } from "./dataset-where.ts";

/** Which data sets, in which order, and which page of them. */
@ArgsType()
export class DatasetsArguments extends PageArguments {
  @Directive(FILTER)
  @Field(() => DatasetWhere, { nullable: true })
  where?: DatasetWhere | null;

  @Field(() => DatasetOrder, { nullable: true })
  orderBy?: string | null;
}
