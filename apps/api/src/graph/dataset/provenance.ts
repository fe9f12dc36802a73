import type { Contribution as Described, Provenance as Stated } from "@perfatlas/db/datasets";
import { Directive, Field, ObjectType } from "type-graphql";

/** Who did something, and what. */
@ObjectType("Contribution", { description: "Who did something, and what." })
class Contribution {
  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly url: string | null;

  @Field(() => String, { nullable: true, description: "In words." })
  readonly what: string | null;

  constructor({ name, url, what }: Described) {
    this.name = name;
    this.url = url ?? null;
    this.what = what ?? null;
  }
}

/** Who measured data, published their files, and changed them since. */
@ObjectType("Provenance", {
  description: "Who measured data, published their files, and changed them since.",
})
export class Provenance {
  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [Contribution])
  readonly measured: readonly Contribution[];

  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [Contribution])
  readonly published: readonly Contribution[];

  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [Contribution], { description: "Since they were published." })
  readonly transformed: readonly Contribution[];

  constructor({ measured = [], published = [], transformed = [] }: Stated) {
    this.measured = measured.map((one) => new Contribution(one));
    this.published = published.map((one) => new Contribution(one));
    this.transformed = transformed.map((one) => new Contribution(one));
  }
}
