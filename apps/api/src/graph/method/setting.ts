import { type Setting as Declared, legalValues } from "@perfatlas/modeling/method";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Json } from "../../relay/scalars.ts";

const SettingType = enumOf(["boolean", "integer", "number", "string"]);
registerEnumType(SettingType, {
  name: "SettingType",
  description: "Of the value of a setting, by JSON Schema.",
});

/** Something that can be set on a strategy or learner. */
@ObjectType("Setting", { description: "Something that can be set on a strategy or learner." })
export class Setting {
  @Field(() => String)
  readonly name: string;

  @Field(() => String, { description: "What it means, in a phrase." })
  readonly description: string;

  @Field(() => SettingType)
  readonly type: string;

  @Field(() => Json)
  readonly default: unknown;

  @Field(() => String, { description: "What it may be set to, in words." })
  readonly legal: string;

  @Field(() => Float, { nullable: true })
  readonly minimum: number | null;

  @Field(() => Float, { nullable: true, description: "It must be above this." })
  readonly exclusiveMinimum: number | null;

  @Field(() => Float, { nullable: true })
  readonly maximum: number | null;

  @Field(() => [String], { nullable: true, description: "All that it may be set to." })
  readonly levels: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "Regular expression of a text." })
  readonly pattern: string | null;

  /** @param row as stored: a declared setting with its name. */
  constructor(row: Readonly<Record<string, unknown>>) {
    const { name, ...stored } = row;
    const setting = stored as unknown as Declared;
    this.name = String(name);
    this.description = setting.description;
    this.type = setting.type;
    this.default = setting.default;
    this.legal = legalValues(setting);
    this.minimum = numberOf(stored.minimum);
    this.exclusiveMinimum = numberOf(stored.exclusiveMinimum);
    this.maximum = numberOf(stored.maximum);
    this.levels = "enum" in setting ? setting.enum : null;
    this.pattern = "pattern" in setting ? setting.pattern : null;
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
