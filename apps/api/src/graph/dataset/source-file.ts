import type { SourceFileRow } from "@perfatlas/db";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";

/** A file that a version was read from. */
@Directive('@cost(weight: "0.2")')
@ObjectType("SourceFile", { description: "A file that a version was read from." })
export class SourceFile {
  @Field(() => String)
  readonly path: string;

  @Field(() => String, { nullable: true })
  readonly repository: string | null;

  @Field(() => String, { nullable: true })
  readonly commit: string | null;

  @Field(() => String, { nullable: true })
  readonly url: string | null;

  @Field(() => String)
  readonly sha256: string;

  @Field(() => Float)
  readonly bytes: number;

  @Field(() => Int)
  readonly rowCount: number;

  constructor(row: SourceFileRow) {
    this.path = row.path;
    this.repository = row.repository;
    this.commit = row.commit;
    this.url = row.url;
    this.sha256 = row.sha256;
    this.bytes = row.bytes;
    this.rowCount = row.rowCount;
  }
}

export const SourceFileConnection = connectionType("SourceFile", () => SourceFile);
