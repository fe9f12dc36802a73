import { type LearnerRow, methodReader } from "@perfatlas/db";
import { settingsSchema } from "@perfatlas/modeling/method";
import { Ctx, Directive, Field, ObjectType, Query, Resolver } from "type-graphql";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { Citation } from "../dataset/citation.ts";
import { MethodNeeds } from "../method/method-needs.ts";
import { Setting } from "../method/setting.ts";
import { storedSettings } from "../method/stored-settings.ts";

/** What turns measurements of one environment into predictions. */
@ObjectType("Learner", {
  implements: Node,
  description: "What turns measurements of one environment into predictions.",
})
export class Learner extends Node {
  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String, { description: "What it does, in a sentence or two." })
  readonly summary: string;

  @Field(() => Citation)
  readonly citation: Citation;

  @Field(() => Boolean, { description: "Takes part in an evaluation that names no learner." })
  readonly isDefault: boolean;

  @Field(() => MethodNeeds)
  readonly needs: MethodNeeds;

  @Directive("@listSize(assumedSize: 6)")
  @Field(() => [Setting])
  readonly settings: readonly Setting[];

  @Field(() => Json, { description: "JSON Schema of an object of its settings." })
  readonly settingsSchema: unknown;

  constructor(row: LearnerRow) {
    super("Learner", row.id);
    this.name = row.name;
    this.title = row.title;
    this.summary = row.summary;
    this.citation = new Citation(row.citation);
    this.isDefault = row.isDefault;
    this.needs = new MethodNeeds(row.needs);
    this.settings = row.declaredSettings.map((setting) => new Setting(setting));
    const declaredSettings = storedSettings(row.declaredSettings);
    this.settingsSchema = settingsSchema({ name: row.name, declaredSettings });
  }
}

/** The learners that evaluations can name. */
@Resolver(() => Learner)
export class LearnerResolver {
  @Directive("@listSize(assumedSize: 12)")
  @Query(() => [Learner], { description: "All learners, by name." })
  async learners(@Ctx() context: ApiContext): Promise<readonly Learner[]> {
    return (await loadLearners(context)).map((row) => new Learner(row));
  }
}

/** All learners by name, read once a request. */
export function loadLearners(context: ApiContext): Promise<readonly LearnerRow[]> {
  return context.loaders.many<string, LearnerRow>(
    "learners",
    "all",
    () => "all",
    () => methodReader.learners(context.database),
  );
}

/** The learner with that primary key. */
export async function loadLearner(context: ApiContext, id: number): Promise<Learner | null> {
  const row = await context.loaders.one<number, LearnerRow>(
    "learner",
    id,
    (learner) => learner.id,
    (ids) => methodReader.learnersByIds(context.database, ids),
  );
  return row === null ? null : new Learner(row);
}
