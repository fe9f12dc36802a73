import { methodReader, type StrategyRow } from "@perfatlas/db";
import { settingsSchema } from "@perfatlas/modeling/method";
import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { Citation } from "../dataset/citation.ts";
import { Entry, loadEntry } from "../entry/entry.ts";
import { MethodNeeds } from "../method/method-needs.ts";
import { Setting } from "../method/setting.ts";
import { storedSettings } from "../method/stored-settings.ts";

export const StrategyOrigin = enumOf(["reproduced", "published", "submitted"]);
registerEnumType(StrategyOrigin, {
  name: "StrategyOrigin",
  description:
    "Reproduced: computed here. Published: figures of a paper, with its citation. Submitted: predictions of somebody, " +
    "scored here.",
});

/** How measurements of sources are reused to predict a target. */
@ObjectType("Strategy", {
  implements: Node,
  description: "How measurements of sources are reused to predict a target.",
})
export class Strategy extends Node {
  readonly key: number;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => StrategyOrigin)
  readonly origin: string;

  @Field(() => Boolean, { description: "What every other strategy has to beat." })
  readonly isBaseline: boolean;

  @Field(() => Citation)
  readonly citation: Citation;

  @Field(() => String, {
    nullable: true,
    description: "What it does, in a sentence or two; null when its source alone says it.",
  })
  readonly summary: string | null;

  @Field(() => Boolean, { description: "Takes part in an evaluation that names no strategy." })
  readonly isDefault: boolean;

  @Field(() => Boolean, { nullable: true, description: "Null: not known." })
  readonly usesSources: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Decides what to measure; else a random sample will do. Null: not known.",
  })
  readonly choosesSample: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "False when the learner of an evaluation changes nothing. Null: not known.",
  })
  readonly usesLearner: boolean | null;

  @Field(() => MethodNeeds, { nullable: true, description: "Null: not known." })
  readonly needs: MethodNeeds | null;

  @Directive("@listSize(assumedSize: 6)")
  @Field(() => [Setting])
  readonly settings: readonly Setting[];

  @Field(() => Json, {
    nullable: true,
    description: "JSON Schema of an object of its settings; null for published figures.",
  })
  readonly settingsSchema: unknown;

  /** As stored, in their order. */
  readonly storedSettings: StrategyRow["declaredSettings"];

  constructor(row: StrategyRow) {
    super("Strategy", row.id);
    this.key = row.id;
    this.name = row.name;
    this.title = row.title;
    this.origin = row.origin;
    this.isBaseline = row.isBaseline;
    this.citation = new Citation(row.citation);
    this.summary = row.summary;
    this.isDefault = row.isDefault;
    this.usesSources = row.usesSources;
    this.choosesSample = row.choosesSample;
    this.usesLearner = row.usesLearner;
    this.needs = row.needs === null ? null : new MethodNeeds(row.needs);
    this.storedSettings = row.declaredSettings;
    this.settings = row.declaredSettings.map((setting) => new Setting(setting));
    const declaredSettings = storedSettings(row.declaredSettings);
    this.settingsSchema =
      row.needs === null ? null : settingsSchema({ name: row.name, declaredSettings });
  }
}

/** The strategies that evaluations can name, and those that papers have. */
@Resolver(() => Strategy)
export class StrategyResolver {
  @FieldResolver(() => Entry, {
    nullable: true,
    description: "Whose method it is; null for those that are part of this registry or of a paper.",
  })
  async entry(@Root() strategy: Strategy, @Ctx() context: ApiContext): Promise<Entry | null> {
    return strategy.origin === "submitted" ? await loadEntry(context, strategy.key) : null;
  }

  @Directive("@listSize(assumedSize: 40)")
  @Query(() => [Strategy], {
    description:
      "All strategies: those computed here, then those of publications, then those of other people; by name.",
  })
  async strategies(@Ctx() context: ApiContext): Promise<readonly Strategy[]> {
    return (await loadStrategies(context)).map((row) => new Strategy(row));
  }
}

/** All strategies in the order of the list, read once a request. */
export function loadStrategies(context: ApiContext): Promise<readonly StrategyRow[]> {
  return context.loaders.many<string, StrategyRow>(
    "strategies",
    "all",
    () => "all",
    () => methodReader.strategies(context.database),
  );
}

/** The strategy with that primary key. */
export async function loadStrategy(context: ApiContext, id: number): Promise<Strategy | null> {
  const row = await context.loaders.one<number, StrategyRow>(
    "strategy",
    id,
    (strategy) => strategy.id,
    (ids) => methodReader.strategiesByIds(context.database, ids),
  );
  return row === null ? null : new Strategy(row);
}
