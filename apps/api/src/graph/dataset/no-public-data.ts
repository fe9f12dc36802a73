import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";
import { Directive, Field, ObjectType } from "type-graphql";

type Content = DatasetWithoutData["noPublicData"];

/** What a source says, with the source. */
@ObjectType("Stated", { description: "What a source says, with the source." })
class Stated {
  @Field(() => String, { description: "What the source calls it." })
  readonly name: string;

  @Field(() => String, { nullable: true, description: "What else it says of it." })
  readonly what: string | null;

  @Field(() => String, { description: "Where it is stated." })
  readonly source: string;

  constructor({ name, what, source }: Content["metrics"][number]) {
    this.name = name;
    this.what = what ?? null;
    this.source = source;
  }
}

/** An option as a source states it. */
@ObjectType("StatedOption", { description: "An option as a source states it." })
class StatedOption extends Stated {
  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [String], {
    nullable: true,
    description: "In the order of the source; null where none states them.",
  })
  readonly levels: readonly string[] | null;

  constructor(option: Content["options"][number]) {
    super(option);
    this.levels = option.domain === "not stated" ? null : option.domain.map(String);
  }
}

/** What is known of a data set whose measurements are not public. */
@ObjectType("NoPublicData", {
  description: "What is known of a data set whose measurements are not public.",
})
export class NoPublicData {
  /** Totals and notes are those of the data set. */
  readonly stated: DatasetWithoutData;

  @Field(() => String, { description: "Where files were looked for, and what was found instead." })
  readonly why: string;

  @Directive("@listSize(assumedSize: 10)")
  @Field(() => [StatedOption], { description: "Empty where no source states them." })
  readonly options: readonly StatedOption[];

  @Directive("@listSize(assumedSize: 5)")
  @Field(() => [Stated], { description: "Empty where no source states them." })
  readonly environments: readonly Stated[];

  @Directive("@listSize(assumedSize: 5)")
  @Field(() => [Stated], { description: "Empty where no source states them." })
  readonly metrics: readonly Stated[];

  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [String], { description: "What else is to be known, in words." })
  readonly notes: readonly string[];

  constructor(stated: DatasetWithoutData) {
    const { why, options, environments, metrics } = stated.noPublicData;
    this.stated = stated;
    this.why = why;
    this.options = options.map((option) => new StatedOption(option));
    this.environments = environments.map((one) => new Stated(one));
    this.metrics = metrics.map((one) => new Stated(one));
    this.notes = stated.notes ?? [];
  }
}
