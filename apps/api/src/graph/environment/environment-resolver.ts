import {
  type BinScale,
  type DistributionRow,
  environmentReader,
  measurementReader,
  type SeriesKey,
  type SeriesRow,
} from "@perfatlas/db";
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { pageOfRows } from "../../relay/page-of-rows.ts";
import { PAGED, PAGED_MEASUREMENTS } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import {
  BinScaleEnum,
  Distribution,
  FailureCount,
  MeasurementConnection,
  Series,
  SeriesConnection,
} from "../measurement/measurement.ts";
import { MeasurementsArguments } from "../measurement/measurements-arguments.ts";
import { pageOfMeasurements, seriesOfMetric } from "../measurement/page-of-measurements.ts";
import { System } from "../system/system.ts";
import { loadSystem, requireSystem } from "../system/system-loader.ts";
import { Hardware, Version, Workload } from "./axis.ts";
import { Environment, EnvironmentConnection, Fact } from "./environment.ts";
import { loadAxis, loadEnvironmentBySlug, loadFacts, loadSeries } from "./environment-loader.ts";
import { readEnvironmentWhere } from "./environment-where.ts";
import { EnvironmentsArguments } from "./environments-arguments.ts";
import { shortTitle } from "./short-title.ts";

const BINS_LIMIT = 500;

/** Environments, their axes, facts and what was measured in them. */
@Resolver(() => Environment)
export class EnvironmentResolver {
  @Query(() => Environment, { nullable: true })
  environment(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    return loadEnvironmentBySlug(context, slug);
  }

  @Directive('@cost(weight: "30")')
  @Directive(PAGED)
  @Query(() => EnvironmentConnection, {
    description: "Environments, by age when no order is given; first or last: 1 to 100.",
  })
  async environments(
    @Ctx() context: ApiContext,
    @Args(() => EnvironmentsArguments) asked: EnvironmentsArguments,
    @Arg("system", () => String, { nullable: true, description: "Slug." }) slug: string | null,
  ) {
    const request = readPage("environments", asked, { order: asked.orderBy });
    const condition = await readEnvironmentWhere(context, asked.where);
    const system = slug ? await requireSystem(context, slug) : null;
    const found =
      system === null
        ? [await environmentReader.page(context.database, request, condition)]
        : await environmentReader.pagesOf(
            context.database,
            "system",
            [system.key],
            request,
            condition,
          );
    return toConnection({
      request,
      page: found[0] ?? { rows: [], hasMore: false },
      node: (row) => new Environment(row),
      keyset: (row) => (request.by === "SLUG" ? [row.slug] : [row.id]),
      countTotal: () =>
        environmentReader.count(
          context.database,
          system === null ? null : { parent: "system", id: system.key },
          condition,
        ),
    });
  }

  @FieldResolver(() => System)
  system(@Root() environment: Environment, @Ctx() context: ApiContext) {
    return loadSystem(context, environment.row.parentId);
  }

  @FieldResolver(() => Hardware)
  async hardware(@Root() environment: Environment, @Ctx() context: ApiContext) {
    const row = await loadAxis(context, "hardware", environment.row.hardwareId);
    return row === null ? null : new Hardware(row);
  }

  @FieldResolver(() => Workload)
  async workload(@Root() environment: Environment, @Ctx() context: ApiContext) {
    const row = await loadAxis(context, "workload", environment.row.workloadId);
    return row === null ? null : new Workload(row);
  }

  @FieldResolver(() => Version)
  async version(@Root() environment: Environment, @Ctx() context: ApiContext) {
    const row = await loadAxis(context, "version", environment.row.versionId);
    return row === null ? null : new Version(row);
  }

  @FieldResolver(() => String, {
    description:
      "What tells it apart from the others of its system: titles of the fewest axes that do so for all of them, and the variant.",
  })
  shortTitle(@Root() environment: Environment, @Ctx() context: ApiContext) {
    return shortTitle(context, environment);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [Fact])
  facts(@Root() environment: Environment, @Ctx() context: ApiContext) {
    return loadFacts(context, "environment", environment.row.id);
  }

  @Directive("@listSize(assumedSize: 8)")
  @FieldResolver(() => [Series], { description: "Per metric and data set, newest versions only." })
  async series(@Root() environment: Environment, @Ctx() context: ApiContext) {
    const rows = await loadSeries(context, environment.row.id);
    return rows.map((row) => new Series(row));
  }

  @Directive(PAGED)
  @FieldResolver(() => SeriesConnection, { description: "The series, page by page." })
  async seriesConnection(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("series", page);
    const rows = await loadSeries(context, environment.row.id);
    const keyset = (row: SeriesRow) => [row.metricId, row.datasetVersionId];
    return toConnection({
      request,
      page: pageOfRows(rows, keyset, request),
      node: (row) => new Series(row),
      keyset,
      countTotal: async () => rows.length,
    });
  }

  @Directive('@cost(weight: "40")')
  @Directive(PAGED_MEASUREMENTS)
  @FieldResolver(() => MeasurementConnection, {
    description: "By configuration when no order is given; first or last: 1 to 1000.",
  })
  measurements(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Args(() => MeasurementsArguments) asked: MeasurementsArguments,
    @Arg("metric", () => String) metric: string,
  ) {
    return pageOfMeasurements(context, environment, metric, asked);
  }

  @Directive('@cost(weight: "2500")')
  @FieldResolver(() => Distribution, {
    nullable: true,
    description: "Null without values, also of a metric that the system does not have.",
  })
  async distribution(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) name: string,
    @Arg("bins", () => Int, { defaultValue: 40 }) bins: number,
    @Arg("scale", () => BinScaleEnum, { defaultValue: "linear" }) scale: BinScale,
  ): Promise<Distribution | null> {
    if (bins < 1 || bins > BINS_LIMIT) {
      throw new ArgumentError("BIN_COUNT", `bins cannot be ${bins}; legal are 1 to ${BINS_LIMIT}`);
    }
    const found = await seriesOfMetric(context, environment, name);
    if (found === null) return null;
    const row = await context.loaders
      .of<string, DistributionRow | undefined>(`distributions ${bins} ${scale}`, (keys) =>
        measurementReader.distributions(
          context.database,
          keys.map((key) => JSON.parse(key) as SeriesKey),
          bins,
          scale,
        ),
      )
      .load(JSON.stringify(found.key));
    return row === undefined || row.valueCount === 0 ? null : new Distribution(found.metric, row);
  }

  @Directive('@cost(weight: "600")')
  @Directive("@listSize(assumedSize: 4)")
  @FieldResolver(() => [FailureCount], {
    description: "Failures by status and reason, most frequent first.",
  })
  async failureCounts(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) name: string,
  ): Promise<readonly FailureCount[]> {
    const found = await seriesOfMetric(context, environment, name);
    // Counted when the versions were stored: where nothing failed, nothing has to be read.
    if (found === null || found.series.every((row) => row.failureCount === 0)) return [];
    return await context.loaders
      .of<string, readonly FailureCount[]>("failure counts", (keys) =>
        measurementReader.failureCounts(
          context.database,
          keys.map((key) => JSON.parse(key) as SeriesKey),
        ),
      )
      .load(JSON.stringify(found.key));
  }
}
