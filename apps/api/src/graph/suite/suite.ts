import type { SuiteRow } from "@perfatlas/db";
import type { MethodChoice, Settings } from "@perfatlas/modeling/method";
import { Field, Int, ObjectType } from "type-graphql";
import * as z from "zod";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";

const methods = z
  .array(z.object({ name: z.string(), settings: z.custom<Settings>().optional() }))
  .transform((all) => all.map(({ name, settings = {} }): MethodChoice => ({ name, settings })));
/** What is read of a suite's protocol; the rest of it is shown as it is. */
const storedProtocol = z.object({
  dataset: z.string().optional(),
  strategies: methods.optional(),
  learners: methods.optional(),
});
type StoredProtocol = z.infer<typeof storedProtocol>;

/** A protocol and the tasks that it is run on; frozen, unless it is made from a data set. */
@ObjectType("Suite", {
  implements: Node,
  description: "A protocol and the tasks that it is run on; frozen, unless made from a data set.",
})
export class Suite extends Node {
  readonly key: number;
  /** Slug of the data set that it is made from. */
  readonly datasetSlug: string | null;
  /** Those that it names; what it does not name is by default. */
  readonly named: Pick<StoredProtocol, "strategies" | "learners">;

  @Field(() => String)
  readonly slug: string;

  @Field(() => Int)
  readonly number: number;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly description: string;

  @Field(() => Json)
  readonly protocol: unknown;

  constructor(row: SuiteRow) {
    super("Suite", row.id);
    this.key = row.id;
    this.slug = row.slug;
    this.number = row.number;
    this.title = row.title;
    this.description = row.description;
    this.protocol = row.protocol;
    const { dataset = null, strategies, learners } = storedProtocol.parse(row.protocol);
    this.datasetSlug = dataset;
    this.named = { strategies, learners };
  }
}

export const SuiteConnection = connectionType("Suite", () => Suite);
