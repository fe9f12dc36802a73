import type { MeasuredCondition } from "@perfatlas/db";
import { Field, InputType, registerEnumType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";
import { DatasetOrigin } from "../dataset/dataset.ts";
import { givenList } from "../where/given-list.ts";

const MeasuredState = enumOf(["published", "open"]);
registerEnumType(MeasuredState, {
  name: "MeasuredState",
  description: "Published: never changes. Open: a live campaign adds to it.",
});

/** What is stored of an environment; all that is given must hold of one data set. */
@InputType("MeasuredWhere", {
  description:
    "What is stored of an environment, in the newest versions; all that is given must hold of one data set.",
})
export class MeasuredWhere {
  @Field(() => [String], { nullable: true, description: "Names." })
  metricIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs." })
  datasetIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "SPDX identifiers, or NOASSERTION." })
  licenseIn?: string[] | null;

  @Field(() => [DatasetOrigin], { nullable: true })
  originIn?: string[] | null;

  @Field(() => [MeasuredState], { nullable: true })
  stateIn?: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Stored at that time or later, or a run of a live campaign.",
  })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Stored before that time." })
  before?: Date | null;
}

/** The condition as the registry's queries take it. @throws ArgumentError CONTRADICTION. */
export function readMeasured(where: MeasuredWhere): MeasuredCondition {
  const { since, before } = where;
  if (since && before && since >= before) {
    const times = `since ${since.toISOString()} and before ${before.toISOString()}`;
    throw new ArgumentError("CONTRADICTION", `measured: nothing is ${times}`);
  }
  const lists = {
    metrics: givenList("metricIn", where.metricIn),
    datasets: givenList("datasetIn", where.datasetIn),
    licenses: givenList("licenseIn", where.licenseIn),
    origins: givenList("originIn", where.originIn),
    states: givenList("stateIn", where.stateIn),
  };
  const given = Object.entries(lists).filter(([, values]) => values !== undefined);
  return {
    ...(Object.fromEntries(given) as MeasuredCondition),
    ...(since ? { since } : {}),
    ...(before ? { before } : {}),
  };
}
