import {
  type ConfigurationRow,
  configurationReader,
  type KeysetPage,
  type OptionRow,
  type SystemRow,
  systemReader,
} from "@perfatlas/db";
import { fullFactorialCount, type Option as SpaceOption } from "@perfatlas/modeling/space";
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
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { environmentsOf } from "../axis/environments-of.ts";
import { Configuration, ConfigurationConnection } from "../configuration/configuration.ts";
import { readConfigurationWhere } from "../configuration/configuration-where.ts";
import { ConfigurationsArguments } from "../configuration/configurations-arguments.ts";
import { DatasetConnection } from "../dataset/dataset.ts";
import { loadAllDatasets } from "../dataset/dataset-loader.ts";
import { pageOfDatasets } from "../dataset/dataset-resolver.ts";
import { DatasetsArguments } from "../dataset/datasets-arguments.ts";
import { EnvironmentConnection } from "../environment/environment.ts";
import { EnvironmentsArguments } from "../environment/environments-arguments.ts";
import { Metric } from "../metric/metric.ts";
import { loadMetricRows } from "../metric/metric-loader.ts";
import { Option } from "../option/option.ts";
import { Constraint } from "./constraint.ts";
import { OptionConnection, System, SystemConnection } from "./system.ts";
import {
  loadConstraints,
  loadLegalCount,
  loadOptions,
  loadSystemBySlug,
  loadSystemCounts,
} from "./system-loader.ts";
import { readSystemWhere } from "./system-where.ts";
import { SystemsArguments } from "./systems-arguments.ts";

const KEYSETS = {
  SLUG: ({ slug }: SystemRow) => [slug],
  AGE: ({ id }: SystemRow) => [id],
  MEASUREMENTS: ({ measurementCount = 0, id }: SystemRow) => [measurementCount, id],
};

/** Systems and what belongs to them; lists of several systems in one request are one query. */
@Resolver(() => System)
export class SystemResolver {
  @Query(() => System, { nullable: true })
  system(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    return loadSystemBySlug(context, slug);
  }

  @Directive('@cost(weight: "9")')
  @Directive(PAGED)
  @Query(() => SystemConnection, {
    description: "Systems, by slug when no order is given; first or last: 1 to 100.",
  })
  async systems(@Ctx() context: ApiContext, @Args(() => SystemsArguments) asked: SystemsArguments) {
    const request = readPage("systems", asked, { order: asked.orderBy });
    const condition = await readSystemWhere(context, asked.where);
    return toConnection({
      request,
      page: await systemReader.page(context.database, request, condition),
      node: (row) => new System(row),
      keyset: (row) => KEYSETS[request.by as keyof typeof KEYSETS](row),
      countTotal: () => systemReader.count(context.database, condition),
    });
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => OptionConnection, { description: "By position; first: 1 to 100." })
  async options(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("options", page);
    const pages = context.loaders.of<number, KeysetPage<OptionRow>>(
      `system.options ${JSON.stringify(request)}`,
      (systems) => systemReader.optionPages(context.database, systems, request),
    );
    return toConnection({
      request,
      page: await pages.load(system.key),
      node: (row) => new Option(row),
      keyset: (row) => [row.position],
      countTotal: async () => (await loadOptions(context, system.key)).length,
    });
  }

  @Directive("@listSize(assumedSize: 10)")
  @FieldResolver(() => [Constraint])
  constraints(@Root() system: System, @Ctx() context: ApiContext) {
    return loadConstraints(context, system.key);
  }

  @Directive("@listSize(assumedSize: 8)")
  @FieldResolver(() => [Metric])
  async metrics(@Root() system: System, @Ctx() context: ApiContext) {
    return (await loadMetricRows(context, system.key)).map((row) => new Metric(row));
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => EnvironmentConnection, { description: "By age; first: 1 to 100." })
  environments(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Args(() => EnvironmentsArguments) asked: EnvironmentsArguments,
  ) {
    return environmentsOf(context, "system", system.key, asked);
  }

  @Directive('@cost(weight: "6")')
  @Directive(PAGED)
  @FieldResolver(() => ConfigurationConnection, { description: "By age; first: 1 to 100." })
  async configurations(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Args(() => ConfigurationsArguments) asked: ConfigurationsArguments,
  ) {
    const request = readPage("configurations", asked, { order: asked.orderBy });
    const condition = await readConfigurationWhere(asked.where, () =>
      loadOptions(context, system.key),
    );
    const pages = context.loaders.of<number, KeysetPage<ConfigurationRow>>(
      `system.configurations ${JSON.stringify([request, condition])}`,
      (ids) => configurationReader.pagesOfSystems(context.database, ids, request, condition),
    );
    return toConnection({
      request,
      page: await pages.load(system.key),
      node: (row) => new Configuration(row),
      keyset: (row) => (request.by === "KEY" ? [row.key, row.id] : [row.id]),
      countTotal: async () =>
        condition === undefined
          ? (await loadSystemCounts(context, system.key)).configurationCount
          : await configurationReader.count(context.database, system.key, condition),
    });
  }

  @Directive('@cost(weight: "30")')
  @Directive(PAGED)
  @FieldResolver(() => DatasetConnection, {
    description: "By slug, loaded or not; first: 1 to 100.",
  })
  async datasets(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Args(() => DatasetsArguments) asked: DatasetsArguments,
  ) {
    const all = await context.loaders
      .of("datasets", async (keys) => {
        const datasets = await loadAllDatasets(context);
        return keys.map(() => datasets);
      })
      .load("all");
    const own = all.filter(({ systemSlug }) => systemSlug === system.slug);
    return pageOfDatasets(context, own, asked);
  }

  @Directive('@cost(weight: "2")')
  @FieldResolver(() => Int)
  async configurationCount(@Root() system: System, @Ctx() context: ApiContext) {
    return (await loadSystemCounts(context, system.key)).configurationCount;
  }

  @Directive('@cost(weight: "2")')
  @FieldResolver(() => Int)
  async environmentCount(@Root() system: System, @Ctx() context: ApiContext) {
    return (await loadSystemCounts(context, system.key)).environmentCount;
  }

  @Directive('@cost(weight: "2")')
  @FieldResolver(() => Int, { description: "Data sets derived from others count for nothing." })
  async measurementCount(@Root() system: System, @Ctx() context: ApiContext) {
    return (await loadSystemCounts(context, system.key)).measurementCount;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Level combinations before conditions and constraints; null when there is no end of them.",
  })
  async spaceSize(@Root() system: System, @Ctx() context: ApiContext): Promise<number | null> {
    const options = (await loadOptions(context, system.key)) as unknown as readonly SpaceOption[];
    const size = fullFactorialCount({ system: system.slug, options, constraints: [] });
    return Number.isFinite(size) ? size : null;
  }

  @Directive('@cost(weight: "100")')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Configurations that conditions and constraints allow: what a share of the space is a share of. " +
      "Null when there is no end of them, or they are too many to count one by one.",
  })
  async legalConfigurationCount(@Root() system: System, @Ctx() context: ApiContext) {
    return await loadLegalCount(context, system.key);
  }
}
