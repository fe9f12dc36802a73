import { EXPORT_FORMATS, type ExportManifest, type ManifestVersion } from "@perfatlas/db";
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";

export const ExportFormat = enumOf(EXPORT_FORMATS);
registerEnumType(ExportFormat, {
  name: "ExportFormat",
  description:
    "Parquet: typed columns, texts as they are. CSV: texts that a spreadsheet would run stand behind an apostrophe. NDJSON: an object a line.",
});

/** A version of a data set, and what of it a file holds or leaves out. */
@ObjectType("ExportedVersion", {
  description: "A version of a data set, and what of it a file holds or leaves out.",
})
export class ExportedVersion {
  @Field(() => String, { description: "Slug." })
  readonly dataset: string;

  @Field(() => Int)
  readonly number: number;

  @Field(() => String, { description: "SPDX identifier, or NOASSERTION." })
  readonly license: string;

  @Field(() => DateTime)
  readonly publishedAt: Date;

  @Field(() => Int)
  readonly rowCount: number;

  constructor({ dataset, number, license, publishedAt, rowCount }: ManifestVersion) {
    this.dataset = dataset;
    this.number = number;
    this.license = license;
    this.publishedAt = new Date(publishedAt);
    this.rowCount = rowCount;
  }
}

/** A file of measurements; its address is the digest of its bytes and stays. */
@ObjectType("Export", {
  description: "A file of measurements; its address is the digest of its bytes and stays.",
})
export class Export {
  @Field(() => ExportFormat)
  readonly format: string;

  @Field(() => String)
  readonly sha256: string;

  @Field(() => Float)
  readonly bytes: number;

  @Field(() => Int, { description: "Measurements." })
  readonly rowCount: number;

  @Field(() => Int, {
    description: "Measurements that were asked for and are not in it, for want of a licence.",
  })
  readonly leftOutCount: number;

  @Field(() => String, { description: "Path of the file on this server." })
  readonly path: string;

  @Field(() => String, {
    description: "Path of what says all this about it as JSON, with its columns.",
  })
  readonly manifestPath: string;

  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [ExportedVersion], { description: "What it holds." })
  readonly versions: readonly ExportedVersion[];

  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [ExportedVersion], { description: "What it leaves out." })
  readonly leftOut: readonly ExportedVersion[];

  constructor({ format, sha256, bytes, rowCount, versions, leftOut }: ExportManifest) {
    this.format = format;
    this.sha256 = sha256;
    this.bytes = bytes;
    this.rowCount = rowCount;
    this.leftOutCount = leftOut.reduce((sum, each) => sum + each.rowCount, 0);
    this.path = `/exports/${sha256}.${format}`;
    this.manifestPath = `/exports/${sha256}/manifest.json`;
    this.versions = versions.map((each) => new ExportedVersion(each));
    this.leftOut = leftOut.map((each) => new ExportedVersion(each));
  }
}
