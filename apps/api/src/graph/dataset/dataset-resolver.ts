import { DATASET_SUITE_PREFIX } from "@perfatlas/modeling/evaluation";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Float,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { pageOfRows } from "../../relay/page-of-rows.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { Suite } from "../suite/suite.ts";
import { loadSuiteBySlug } from "../suite/suite-loader.ts";
import { System } from "../system/system.ts";
import { loadSystem } from "../system/system-loader.ts";
import { Dataset, DatasetConnection, DatasetState } from "./dataset.ts";
import { DatasetFiles } from "./dataset-files.ts";
import {
  loadAllDatasets,
  loadAvailability,
  loadDataset,
  loadDatasetBySlug,
  loadFileBytes,
  loadOrigins,
  loadSourceFiles,
  loadStatedTotals,
  loadUnreachable,
  loadVersions,
  pageOfFiles,
  stateOfDataset,
} from "./dataset-loader.ts";
import { DatasetVersion, DatasetVersionConnection } from "./dataset-version.ts";
import { matchingDatasets } from "./dataset-where.ts";
import { DatasetsArguments } from "./datasets-arguments.ts";
import { Provenance } from "./provenance.ts";
import { SourceFile, SourceFileConnection } from "./source-file.ts";
import { StatedTotal } from "./stated-total.ts";

/** Data sets: those that are stored and those that this build could load. */
@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { nullable: true })
  dataset(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    return loadDatasetBySlug(context, slug);
  }

  @Directive('@cost(weight: "30")')
  @Directive(PAGED)
  @Query(() => DatasetConnection, {
    description: "Data sets by slug, loaded or not; first: 1 to 100.",
  })
  async datasets(
    @Ctx() context: ApiContext,
    @Args(() => DatasetsArguments) asked: DatasetsArguments,
  ) {
    return pageOfDatasets(context, await loadAllDatasets(context), asked);
  }

  @FieldResolver(() => DatasetState)
  async state(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<string> {
    return stateOfDataset(context, dataset, await this.newestVersion(dataset, context));
  }

  @FieldResolver(() => DatasetFiles, {
    nullable: true,
    description: "Where it would be loaded from; null for one that came in by itself.",
  })
  async files(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<DatasetFiles | null> {
    if (dataset.descriptor === null) return null;
    const availability = await loadAvailability(context, dataset);
    return new DatasetFiles(availability, await loadUnreachable(context, dataset));
  }

  @FieldResolver(() => String, { nullable: true, description: "Why it cannot be loaded." })
  async why(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<string | null> {
    const state = await this.state(dataset, context);
    return state === "missing" || state === "no_public_data"
      ? (await loadAvailability(context, dataset)).why
      : null;
  }

  @FieldResolver(() => System, {
    nullable: true,
    description: "Null while nothing of it is loaded.",
  })
  system(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    return dataset.row === null ? null : loadSystem(context, dataset.row.systemId);
  }

  @FieldResolver(() => Suite, {
    nullable: true,
    description: "The suite that is made from it; null before the first evaluation of that.",
  })
  suite(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    return loadSuiteBySlug(context, `${DATASET_SUITE_PREFIX}${dataset.slug}`);
  }

  @FieldResolver(() => Float, { description: "Of its source files, together." })
  async bytes(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<number> {
    const described = dataset.descriptor?.files;
    if (described !== undefined) return described.reduce((sum, file) => sum + file.bytes, 0);
    const newest = await this.newestVersion(dataset, context);
    if (newest === null) return 0;
    return await loadFileBytes(context, newest.row.id);
  }

  @FieldResolver(() => Int)
  async expectedConfigurationCount(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    const expected = dataset.descriptor?.expected.configurations;
    return expected ?? (await this.newestVersion(dataset, context))?.configurationCount ?? 0;
  }

  @FieldResolver(() => Int)
  async expectedMeasurementCount(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    const expected = dataset.descriptor?.expected.measurements;
    return expected ?? (await this.newestVersion(dataset, context))?.measurementCount ?? 0;
  }

  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [StatedTotal], {
    description: "Totals that the source states, whether their measurements are public or not.",
  })
  statedTotals(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    return loadStatedTotals(context, dataset);
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: "Of the newest version; null where nobody says it.",
  })
  async provenance(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    const newest = await this.newestVersion(dataset, context);
    if (newest !== null) return (await loadOrigins(context, newest.row.id)).provenance;
    const described = dataset.descriptor?.provenance;
    return described === undefined ? null : new Provenance(described);
  }

  @Directive("@listSize(assumedSize: 3)")
  @FieldResolver(() => [DatasetVersion], { description: "Newest first." })
  versions(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    return loadVersions(context, dataset);
  }

  @Directive(PAGED)
  @FieldResolver(() => DatasetVersionConnection, {
    description: "The versions, page by page, newest first; first or last: 1 to 100.",
  })
  async versionsConnection(
    @Root() dataset: Dataset,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("datasetVersions", page);
    const versions = await loadVersions(context, dataset);
    const keyset = ({ number }: DatasetVersion) => [number];
    return toConnection({
      request,
      page: pageOfRows(versions, keyset, request),
      node: (version) => version,
      keyset,
      countTotal: async () => versions.length,
    });
  }

  @FieldResolver(() => DatasetVersion, { nullable: true, description: "The newest not retracted." })
  async newestVersion(@Root() dataset: Dataset, @Ctx() context: ApiContext) {
    const versions = await loadVersions(context, dataset);
    return versions.find(({ state }) => state !== "retracted") ?? null;
  }
}

/** What a version refers to. */
@Resolver(() => DatasetVersion)
export class DatasetVersionResolver {
  @Directive('@cost(weight: "11")')
  @Directive(PAGED)
  @FieldResolver(() => SourceFileConnection, {
    description: "In the order of its descriptor; first: 1 to 100.",
  })
  files(
    @Root() version: DatasetVersion,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    return pageOfFiles(context, version.row.id, page);
  }

  @FieldResolver(() => String, {
    description: "SPDX identifier, or NOASSERTION, as its descriptor says.",
  })
  async license(@Root() version: DatasetVersion, @Ctx() context: ApiContext) {
    return (await loadOrigins(context, version.row.id)).license;
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: "As its descriptor says; null where that says nothing.",
  })
  async provenance(@Root() version: DatasetVersion, @Ctx() context: ApiContext) {
    return (await loadOrigins(context, version.row.id)).provenance;
  }

  @Directive("@listSize(assumedSize: 30)")
  @FieldResolver(() => [SourceFile], {
    deprecationReason: "Lists all files at once; use files. Will be removed after 2027-06-30.",
  })
  sourceFiles(@Root() version: DatasetVersion, @Ctx() context: ApiContext) {
    return loadSourceFiles(context, version.row.id);
  }

  @FieldResolver(() => Dataset)
  dataset(@Root() version: DatasetVersion, @Ctx() context: ApiContext) {
    return loadDataset(context, version.row.datasetId);
  }
}

/** A page of those of the data sets at hand that meet a condition. */
export async function pageOfDatasets(
  context: ApiContext,
  all: readonly Dataset[],
  asked: DatasetsArguments,
) {
  const request = readPage("datasets", asked, { order: asked.orderBy });
  const matching = await matchingDatasets(context, all, asked.where);
  const keyset = ({ slug }: Dataset) => [slug];
  return toConnection({
    request,
    page: pageOfRows(matching, keyset, request),
    node: (dataset) => dataset,
    keyset,
    countTotal: async () => matching.length,
  });
}
