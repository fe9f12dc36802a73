import { type EntryRow, entryReader } from "@perfatlas/db";
import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";

export const EntryState = enumOf(["unverified", "reproduced", "verified"]);
registerEnumType(EntryState, {
  name: "EntryState",
  description:
    "Unverified: its author alone has run it. Reproduced: an operator has run it, too. Verified: its author agrees " +
    "with that run.",
});

/** What became of an entry at one time. */
@ObjectType("EntryEvent", { description: "What became of an entry at one time." })
export class EntryEvent {
  @Field(() => DateTime)
  happenedAt!: Date;

  @Field(() => String, { description: "Name of the token, or administrator." })
  actor!: string;

  @Field(() => EntryState, { nullable: true })
  stateBefore!: string | null;

  @Field(() => EntryState)
  stateAfter!: string;

  @Field(() => String)
  reason!: string;
}

/** One revision of somebody's method, whose predictions are scored here. */
@ObjectType("Entry", {
  description: "One revision of somebody's method, whose predictions are scored here.",
})
export class Entry {
  readonly strategyId: number;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly revision: string;

  @Field(() => String)
  readonly authors: string;

  @Field(() => String, { nullable: true, description: "Address." })
  readonly paper: string | null;

  @Field(() => String, { nullable: true, description: "Address." })
  readonly code: string | null;

  @Field(() => EntryState)
  readonly state: string;

  @Field(() => DateTime)
  readonly createdAt: Date;

  constructor(row: EntryRow) {
    this.strategyId = row.strategyId;
    this.name = row.name;
    this.revision = row.revision;
    this.authors = row.authors;
    this.paper = row.paper;
    this.code = row.code;
    this.state = row.state;
    this.createdAt = row.createdAt;
  }
}

/** What became of an entry. */
@Resolver(() => Entry)
export class EntryEventsResolver {
  @Directive("@listSize(assumedSize: 5)")
  @FieldResolver(() => [EntryEvent], { description: "By time." })
  async events(@Root() entry: Entry, @Ctx() context: ApiContext): Promise<readonly EntryEvent[]> {
    return await context.loaders.many<number, EntryEvent & { readonly strategyId: number }>(
      "entry.events",
      entry.strategyId,
      ({ strategyId }) => strategyId,
      (ids) => entryReader.events(context.database, ids),
    );
  }
}

/** The entry of a strategy; null when it has none. */
export async function loadEntry(context: ApiContext, strategyId: number): Promise<Entry | null> {
  const row = await context.loaders.one<number, EntryRow>(
    "entry",
    strategyId,
    (entry) => entry.strategyId,
    (ids) => entryReader.byStrategies(context.database, ids),
  );
  return row === null ? null : new Entry(row);
}
