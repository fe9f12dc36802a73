import { type MetricRow, metricReader } from "@perfatlas/db";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PAGED_MEASUREMENTS } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { Configuration, configurationOf } from "../configuration/configuration.ts";
import { loadDatasetVersion } from "../dataset/dataset-loader.ts";
import { DatasetVersion } from "../dataset/dataset-version.ts";
import { requireEnvironment, requireMetric } from "../environment/environment-loader.ts";
import { Metric } from "../metric/metric.ts";
import { loadMetric } from "../metric/metric-loader.ts";
import { loadLegalCount, loadSystemCounts } from "../system/system-loader.ts";
import { Coverage } from "./coverage.ts";
import { Measurement, MeasurementConnection, Series } from "./measurement.ts";
import { MeasurementsArguments } from "./measurements-arguments.ts";
import { pageOfMeasurements } from "./page-of-measurements.ts";

/** Measurements and what they refer to. */
@Resolver(() => Measurement)
export class MeasurementResolver {
  @Directive('@cost(weight: "40")')
  @Directive(PAGED_MEASUREMENTS)
  @Query(() => MeasurementConnection, {
    description:
      "Measurements of one environment and metric, by configuration when no order is given; first or last: 1 to 1000.",
  })
  async measurements(
    @Ctx() context: ApiContext,
    @Args(() => MeasurementsArguments) asked: MeasurementsArguments,
    @Arg("environment", () => String) environment: string,
    @Arg("metric", () => String) metric: string,
  ) {
    const found = await requireEnvironment(context, environment);
    await requireMetric(context, found, metric);
    return pageOfMeasurements(context, found, metric, asked);
  }

  @FieldResolver(() => Configuration)
  configuration(@Root() measurement: Measurement, @Ctx() context: ApiContext) {
    return configurationOf(context, measurement.row.configurationId);
  }

  @FieldResolver(() => Metric)
  metric(@Root() measurement: Measurement, @Ctx() context: ApiContext) {
    return loadMetric(context, measurement.row.metricId);
  }

  @FieldResolver(() => DatasetVersion)
  datasetVersion(@Root() measurement: Measurement, @Ctx() context: ApiContext) {
    return loadDatasetVersion(context, measurement.row.datasetVersionId);
  }
}

/** What a series refers to. */
@Resolver(() => Series)
export class SeriesResolver {
  @FieldResolver(() => Metric)
  metric(@Root() series: Series, @Ctx() context: ApiContext) {
    return loadMetric(context, series.row.metricId);
  }

  @Directive('@cost(weight: "20")')
  @FieldResolver(() => Coverage, {
    description: "Of the system's legal configurations; failed ones are not measured.",
  })
  async coverage(@Root() series: Series, @Ctx() context: ApiContext): Promise<Coverage> {
    const metric = await context.loaders.one<number, MetricRow>(
      "metric",
      series.row.metricId,
      (row) => row.id,
      (ids) => metricReader.byIds(context.database, ids),
    );
    const systemId = metric?.systemId ?? 0;
    const legal = await loadLegalCount(context, systemId);
    const known = (await loadSystemCounts(context, systemId)).configurationCount;
    return new Coverage(series, legal, known);
  }

  @FieldResolver(() => DatasetVersion)
  datasetVersion(@Root() series: Series, @Ctx() context: ApiContext) {
    return loadDatasetVersion(context, series.row.datasetVersionId);
  }
}
