import { ArgsType, Directive, Field } from "type-graphql";
import { SCAN } from "../../cost/argument-costs.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { MeasurementOrder } from "./measurement.ts";
import { MeasurementWhere } from "./measurement-where.ts";

/** Which measurements, in which order, and which page of them. */
@ArgsType()
export class MeasurementsArguments extends PageArguments {
  @Directive(SCAN)
  @Field(() => MeasurementWhere, { nullable: true })
  where?: MeasurementWhere | null;

  @Directive(SCAN)
  @Field(() => MeasurementOrder, { nullable: true })
  orderBy?: string | null;
}
