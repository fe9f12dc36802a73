import type { UploadVerdict } from "@perfatlas/wire";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Contribution } from "../contribution/contribution.ts";

/** What became of one run. */
@Directive('@cost(weight: "0")')
@ObjectType("ItemVerdict", { description: "What became of one run." })
export class ItemVerdict implements UploadVerdict {
  @Field(() => ID, { description: "As the item has it; empty when it has none." })
  id!: string;

  @Field(() => String, {
    description:
      "accepted: it is stored. duplicate: it was, with this content. conflict: it was, with " +
      "another content, which stays. invalid: it will never be; `path` and `message` say why.",
  })
  verdict!: UploadVerdict["verdict"];

  @Field(() => String, {
    nullable: true,
    description: 'Where in the item, or in the campaign: "values.time", "campaign.options.3".',
  })
  path!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;
}

/** The verdicts on a batch. */
@Directive('@cost(weight: "3000")')
@ObjectType("UploadResult", { description: "The verdicts on a batch." })
export class UploadResult {
  @Field(() => ID)
  batchId!: string;

  @Field(() => [ItemVerdict], { description: "One per item, in their order." })
  results!: readonly ItemVerdict[];

  @Field(() => Contribution, {
    nullable: true,
    description:
      "Where accepted runs wait, or what they were published with; null when none were accepted.",
  })
  contribution!: Contribution | null;
}
