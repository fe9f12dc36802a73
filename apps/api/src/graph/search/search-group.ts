import { SEARCH_KINDS, type SearchHitRow, type SearchKind } from "@perfatlas/db";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";

/** Kinds of things that have a name, as an enum of the schema. */
export const SEARCH_KIND: Record<string, SearchKind> = enumOf([...SEARCH_KINDS]);
registerEnumType(SEARCH_KIND, {
  name: "SearchKind",
  description: "What can be found by its name.",
});

/** Something that has a name in which the words of a search occur. */
@Directive('@cost(weight: "0.3")')
@ObjectType("SearchHit", {
  description: "Something in whose name or description all words of a search occur.",
})
export class SearchHit {
  @Field(() => String, { description: "Its slug, or its name where it has none." })
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String, { description: "What it says of itself; empty where it says nothing." })
  readonly detail: string;

  @Field(() => String, { nullable: true, description: "Slug of its system, where it is of one." })
  readonly system: string | null;

  constructor({ slug, title, detail, system }: SearchHitRow) {
    this.slug = slug;
    this.title = title;
    this.detail = detail;
    this.system = system;
  }
}

/** What was found of one kind. */
@Directive('@cost(weight: "0.3")')
@ObjectType("SearchGroup", { description: "What was found of one kind, the nearest name first." })
export class SearchGroup {
  @Field(() => SEARCH_KIND)
  readonly kind: SearchKind;

  @Field(() => Int, { description: "How many there are; hits may be fewer." })
  readonly totalCount: number;

  @Directive("@listSize(assumedSize: 10)")
  @Field(() => [SearchHit])
  readonly hits: readonly SearchHit[];

  constructor(kind: SearchKind, rows: readonly SearchHitRow[]) {
    this.kind = kind;
    this.totalCount = rows[0]?.kindCount ?? 0;
    this.hits = rows.map((row) => new SearchHit(row));
  }
}
