import { ArgsType, Directive, Field } from "type-graphql";
import { SCAN } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { ConfigurationOrder } from "./configuration.ts";
import { ConfigurationWhere } from "./configuration-where.ts";

/** Which configurations, in which order, and which page of them. */
@ArgsType()
export class ConfigurationsArguments extends PageArguments {
  @Directive(SCAN)
  @Field(() => ConfigurationWhere, { nullable: true })
  where?: ConfigurationWhere | null;

  @Field(() => ConfigurationOrder, { nullable: true })
  orderBy?: string | null;
}
