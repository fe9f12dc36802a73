import { leaderboardReader, type StrategyRow } from "@perfatlas/db";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import type { ApiContext } from "../api-context.ts";
import { Citation } from "../dataset/citation.ts";

export const StrategyOrigin = enumOf(["reproduced", "published"]);
registerEnumType(StrategyOrigin, {
  name: "StrategyOrigin",
  description: "Reproduced: computed here. Published: figures of a paper, with its citation.",
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

  constructor(row: StrategyRow) {
    super("Strategy", row.id);
    this.key = row.id;
    this.name = row.name;
    this.title = row.title;
    this.origin = row.origin;
    this.isBaseline = row.isBaseline;
    this.citation = new Citation(row.citation);
  }
}

/** The strategy with that primary key. */
export async function loadStrategy(context: ApiContext, id: number): Promise<Strategy | null> {
  const row = await context.loaders.one<number, StrategyRow>(
    "strategy",
    id,
    (strategy) => strategy.id,
    (ids) => leaderboardReader.strategiesByIds(context.database, ids),
  );
  return row === null ? null : new Strategy(row);
}
