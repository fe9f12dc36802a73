import type { MeasurementCondition, MeasurementOwn, OptionRow } from "@perfatlas/db";
import { FAILURE_STATUSES } from "@perfatlas/modeling/space";
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { fitsColumn } from "../../relay/column.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";
import { LevelWhere, readLevel } from "../configuration/level-where.ts";
import { givenList } from "../where/given-list.ts";
import { NumberWhere, readRange } from "../where/number-where.ts";
import { readTree } from "../where/read-tree.ts";

const MeasurementStatus = enumOf(["measured", ...FAILURE_STATUSES]);
registerEnumType(MeasurementStatus, {
  name: "MeasurementStatus",
  description: "Measured: it has a value. The others: how it failed, as in FailureStatus.",
});

/** Conditions on measurements; all that are given must hold. */
@InputType("MeasurementWhere", {
  description: "Conditions on measurements; all that are given must hold.",
})
export class MeasurementWhere {
  @Field(() => NumberWhere, {
    nullable: true,
    description: "In the metric's unit; failures have none.",
  })
  value?: NumberWhere | null;

  @Field(() => [MeasurementStatus], { nullable: true, description: "One of these." })
  statusIn?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "One of these repeats." })
  repeatIn?: number[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these data sets; slugs." })
  datasetIn?: string[] | null;

  @Field(() => [LevelWhere], {
    nullable: true,
    description: "All of these hold of the configuration.",
  })
  levels?: LevelWhere[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Measured then or later; stored then or later where it is not known when it was measured.",
  })
  since?: Date | null;

  @Field(() => [MeasurementWhere], { nullable: true, description: "All of these hold." })
  and?: MeasurementWhere[] | null;

  @Field(() => [MeasurementWhere], { nullable: true, description: "One of these holds." })
  or?: MeasurementWhere[] | null;

  @Field(() => MeasurementWhere, { nullable: true, description: "This does not hold." })
  not?: MeasurementWhere | null;
}

/**
 * The condition as the registry's queries take it, of a system with those options.
 * @throws ArgumentError for a name or level that is not known, what contradicts itself or is too large.
 */
export function readMeasurementWhere(
  where: MeasurementWhere | null | undefined,
  options: () => Promise<readonly OptionRow[]>,
): Promise<MeasurementCondition | undefined> {
  return readTree(where, async (input): Promise<MeasurementOwn> => {
    const { value, levels, since } = input;
    const statuses = givenList("statusIn", input.statusIn);
    const datasets = givenList("datasetIn", input.datasetIn);
    const repeats = givenList("repeatIn", input.repeatIn?.map(String))?.map(Number);
    if (repeats?.some((repeat) => !fitsColumn("smallint", repeat))) {
      throw new ArgumentError("CONTRADICTION", "repeatIn: repeats count from 0 to 32,767");
    }
    const known = levels ? await options() : [];
    return {
      ...(value ? { value: readRange(value, "value") } : {}),
      ...(statuses === undefined ? {} : { statuses }),
      ...(datasets === undefined ? {} : { datasets }),
      ...(repeats === undefined ? {} : { repeats }),
      ...(levels ? { levels: levels.map((level) => readLevel(level, known)) } : {}),
      ...(since ? { since } : {}),
    };
  });
}
