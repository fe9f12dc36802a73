import type { ConfigurationCondition, OptionRow } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { givenList } from "../where/given-list.ts";
import { readTree } from "../where/read-tree.ts";
import { LevelWhere, readLevel } from "./level-where.ts";

/** Conditions on configurations of a system; all that are given must hold. */
@InputType("ConfigurationWhere", {
  description: "Conditions on configurations of a system; all that are given must hold.",
})
export class ConfigurationWhere {
  @Field(() => [String], { nullable: true, description: "One of these keys." })
  keyIn?: string[] | null;

  @Field(() => [LevelWhere], { nullable: true, description: "All of these hold." })
  levels?: LevelWhere[] | null;

  @Field(() => [ConfigurationWhere], { nullable: true, description: "All of these hold." })
  and?: ConfigurationWhere[] | null;

  @Field(() => [ConfigurationWhere], { nullable: true, description: "One of these holds." })
  or?: ConfigurationWhere[] | null;

  @Field(() => ConfigurationWhere, { nullable: true, description: "This does not hold." })
  not?: ConfigurationWhere | null;
}

/**
 * The condition as the registry's queries take it, of a system with those options.
 * @throws ArgumentError for a name or level that is not known, what contradicts itself or is too large.
 */
export function readConfigurationWhere(
  where: ConfigurationWhere | null | undefined,
  options: () => Promise<readonly OptionRow[]>,
): Promise<ConfigurationCondition | undefined> {
  return readTree(where, async ({ keyIn, levels }) => {
    const keys = givenList("keyIn", keyIn);
    const known = levels ? await options() : [];
    return {
      ...(keys === undefined ? {} : { keys }),
      ...(levels ? { levels: levels.map((level) => readLevel(level, known)) } : {}),
    };
  });
}
