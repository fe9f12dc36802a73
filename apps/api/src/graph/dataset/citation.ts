import type { Citation as CitationContent } from "@perfatlas/modeling/space";
import { Field, Int, ObjectType } from "type-graphql";

/** Where something was published. */
@ObjectType("Citation", { description: "Where something was published." })
export class Citation {
  @Field(() => String)
  readonly authors: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly venue: string;

  @Field(() => Int)
  readonly year: number;

  @Field(() => String, { nullable: true })
  readonly doi: string | null;

  @Field(() => String, { nullable: true })
  readonly url: string | null;

  @Field(() => String, { nullable: true, description: "Section that defines it." })
  readonly section: string | null;

  /** From a descriptor, or from a `citation` column, which holds the same as JSON. */
  constructor(content: unknown) {
    const citation = content as CitationContent;
    this.authors = citation.authors;
    this.title = citation.title;
    this.venue = citation.venue;
    this.year = citation.year;
    this.doi = citation.doi ?? null;
    this.url = citation.url ?? null;
    this.section = citation.section ?? null;
  }
}
