import {
  EXPORT_FORMATS,
  type ExportRow,
  exportReader,
  exportWriter,
  type ExportFormat as Format,
  type PublishedVersion,
} from "@perfatlas/db";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { assertScope } from "../../access/assert-scope.ts";
import { requestOf } from "../../export/export-selection.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { DatasetVersion } from "../dataset/dataset-version.ts";
import { queueJob } from "../job/queue-job.ts";
import { toUserError } from "../user-error.ts";
import { Export, ExportFormat } from "./export.ts";
import { ExportPayload } from "./export-payload.ts";
import { ExportWhere, readExportWhere } from "./export-where.ts";

/** Files of measurements, and the mutation that asks for one. */
@Resolver(() => Export)
export class ExportResolver {
  @Directive('@cost(weight: "5")')
  @Query(() => Export, {
    nullable: true,
    description: "By the digest of its bytes; null when a version in it has been retracted.",
  })
  async export(
    @Ctx() context: ApiContext,
    @Arg("sha256", () => String) sha256: string,
  ): Promise<Export | null> {
    return toExport(await exportReader.bySha256(context.database, sha256));
  }

  @Directive('@cost(weight: "500")')
  @Mutation(() => ExportPayload, {
    ...CHANGE,
    description:
      "Asks for a file of published measurements: at once when it was made before, else by a job, whose result names the digest.",
  })
  async exportCreate(
    @Ctx() context: ApiContext,
    @Arg("where", () => ExportWhere) where: ExportWhere,
    @Arg("format", () => ExportFormat) format: Format,
    @Arg("includeUnlicensed", () => Boolean, {
      defaultValue: false,
      description: "Data without a licence, too: what you may do with them is for you to know.",
    })
    includeUnlicensed: boolean,
  ): Promise<ExportPayload> {
    assertScope(context, "read");
    try {
      const selection = await readExportWhere(context, where, format, includeUnlicensed);
      const id = await exportWriter.request(context.database, requestOf(selection));
      const row = await exportReader.byId(context.database, id);
      const made = toExport(row);
      if (made !== null && row?.isStored) return { export: made, job: null, userErrors: [] };
      const payload = { export: id };
      return { export: null, ...(await queueJob(context, "make-export", payload, ["where"])) };
    } catch (error) {
      const userError = toUserError(error, ["where"]);
      if (userError === null) throw error;
      return { export: null, job: null, userErrors: [userError] };
    }
  }
}

/** Files of versions. */
@Resolver(() => DatasetVersion)
export class DatasetVersionExportResolver {
  @Directive("@listSize(assumedSize: 3)")
  @FieldResolver(() => [Export], {
    description:
      "Files of all its measurements that were made; those of others are made when they are asked for.",
  })
  async exports(
    @Root() { row }: DatasetVersion,
    @Ctx() context: ApiContext,
  ): Promise<readonly Export[]> {
    if (row.state !== "published") return [];
    const version: PublishedVersion = { ...row, dataset: "", license: "", count: 0 };
    const found = await Promise.all(
      EXPORT_FORMATS.map((format) => {
        const request = requestOf({ format, versions: [version], includeUnlicensed: true });
        return context.loaders.one<string, ExportRow>(
          "export.request",
          exportWriter.digestOf(request),
          ({ requestDigest }) => requestDigest,
          (digests) => exportReader.byRequests(context.database, digests),
        );
      }),
    );
    return found.flatMap((each) => toExport(each) ?? []);
  }
}

function toExport(row: ExportRow | null): Export | null {
  return row === null || row.manifest === null || !row.isPublished
    ? null
    : new Export(row.manifest);
}
