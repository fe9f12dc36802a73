import {
  type ContributionFileRow,
  type ContributionReportRow,
  contributionParts,
  contributionReader,
  contributionReportReader,
} from "@perfatlas/db";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { partCountOf } from "../../contribution/file-parts.ts";
import { toConnection } from "../../relay/connection.ts";
import { parseIdOf } from "../../relay/global-id.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { pageOfRows } from "../../relay/page-of-rows.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { loadDatasetVersion } from "../dataset/dataset-loader.ts";
import { DatasetVersion } from "../dataset/dataset-version.ts";
import {
  Contribution,
  ContributionConnection,
  ContributionState,
  loadContribution,
} from "./contribution.ts";
import {
  ContributionArrival,
  ContributionEvent,
  ContributionEventConnection,
  ContributionFile,
  ContributionFileConnection,
} from "./contribution-parts.ts";
import { ContributionReport } from "./contribution-report.ts";

/** Which contributions, and which page of them. */
@ArgsType()
export class ContributionsArguments extends PageArguments {
  @Field(() => [ContributionState], { nullable: true, description: "One of these states." })
  stateIn?: StateName[] | null;

  @Field(() => String, { nullable: true, description: "Slug of the data set." })
  dataset?: string | null;
}

type StateName = NonNullable<
  NonNullable<Parameters<typeof contributionReader.page>[2]>["states"]
>[number];

/** Contributions and what became of them; what a reader may not see is not there. */
@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => Contribution, { nullable: true })
  contribution(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string) {
    return loadContribution(context, String(parseIdOf("DataContribution", id)));
  }

  @Directive('@cost(weight: "10")')
  @Directive(PAGED)
  @Query(() => ContributionConnection, {
    description:
      "Newest first; first or last: 1 to 100. Contributors see their own and, as everybody, those that have become " +
      "versions; curators see all.",
  })
  async contributions(
    @Ctx() context: ApiContext,
    @Args(() => ContributionsArguments) asked: ContributionsArguments,
  ) {
    const request = readPage("contributions", asked);
    const condition = {
      ...(asked.stateIn ? { states: asked.stateIn } : {}),
      ...(typeof asked.dataset === "string" ? { datasetSlug: asked.dataset } : {}),
    };
    return toConnection({
      request,
      page: await contributionReader.page(context.database, request, condition),
      node: (row) => new Contribution(row),
      keyset: (row) => [row.createdAtText, row.id],
      countTotal: () => contributionReader.count(context.database, condition),
    });
  }

  @FieldResolver(() => DatasetVersion, {
    nullable: true,
    description: "Null until it is published.",
  })
  async version(
    @Ctx() context: ApiContext,
    @Root() { row }: Contribution,
  ): Promise<DatasetVersion | null> {
    const id = row.datasetVersionId;
    return id === null ? null : await loadDatasetVersion(context, id);
  }

  @FieldResolver(() => ContributionArrival, {
    nullable: true,
    description:
      "GET /contributions/<uuid>/parts tells which parts. Null for others than its contributor and curators.",
  })
  async arrival(
    @Ctx() context: ApiContext,
    @Root() contribution: Contribution,
  ): Promise<ContributionArrival | null> {
    if (!contribution.isOpen) return null;
    const files = await loadFiles(context, contribution.uuid);
    const stored = await context.loaders.one(
      "contribution.stored",
      contribution.uuid,
      (row: { readonly contributionId: string; readonly parts: number; readonly bytes: number }) =>
        row.contributionId,
      (ids: readonly string[]) => contributionParts.storedCounts(context.database, ids),
    );
    return {
      fileCount: files.length,
      partCount: partCountOf(files),
      storedPartCount: stored?.parts ?? 0,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      storedBytes: stored?.bytes ?? 0,
    };
  }

  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @FieldResolver(() => ContributionFileConnection, {
    nullable: true,
    description: "In the order of its parts. Null for others than its contributor and curators.",
  })
  async files(
    @Ctx() context: ApiContext,
    @Root() contribution: Contribution,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("contributionFiles", page);
    if (!contribution.isOpen) return null;
    const rows = await loadFiles(context, contribution.uuid);
    const keyset = ({ position }: ContributionFileRow) => [position];
    return toConnection({
      request,
      page: pageOfRows(rows, keyset, request),
      node: (row) => new ContributionFile(row),
      keyset,
      countTotal: async () => rows.length,
    });
  }

  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @FieldResolver(() => ContributionEventConnection, { description: "Oldest first." })
  async events(
    @Ctx() context: ApiContext,
    @Root() contribution: Contribution,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("contributionEvents", page);
    return toConnection({
      request,
      page: await contributionReader.events(context.database, contribution.uuid, request),
      node: (row) => new ContributionEvent(row, contribution.isOpen),
      keyset: ({ id }) => [id],
      countTotal: () => contributionReader.eventCount(context.database, contribution.uuid),
    });
  }

  @FieldResolver(() => ContributionReport, {
    nullable: true,
    description: "Null before it was checked, and for others than its contributor and curators.",
  })
  async report(
    @Ctx() context: ApiContext,
    @Root() contribution: Contribution,
  ): Promise<ContributionReport | null> {
    if (!contribution.isOpen) return null;
    const row = await context.loaders.one<string, ContributionReportRow>(
      "contribution.report",
      contribution.uuid,
      ({ contributionId }) => contributionId,
      (ids) => contributionReportReader.reports(context.database, ids),
    );
    return row === null ? null : new ContributionReport(row);
  }
}

function loadFiles(context: ApiContext, uuid: string): Promise<readonly ContributionFileRow[]> {
  return context.loaders.many<string, ContributionFileRow>(
    "contribution.files",
    uuid,
    ({ contributionId }) => contributionId,
    (ids) => contributionReader.files(context.database, ids),
  );
}
