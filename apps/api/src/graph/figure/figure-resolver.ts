import type { FigureBound } from "@perfatlas/wire";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { assertAdministrator, assertReader } from "../../access/assert-scope.ts";
import { dueSubjects } from "../../analysis/due-subjects.ts";
import {
  diagnosisSettings,
  environmentSubject,
  paretoMetrics,
  paretoSubject,
} from "../../analysis/resolve-subject.ts";
import type { SubjectColumn } from "../../analysis/subject-column.ts";
import { subjectsOfDataset } from "../../analysis/subjects-of-dataset.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { Environment } from "../environment/environment.ts";
import { JobPayload } from "../job/job-payload.ts";
import { queueJob } from "../job/queue-job.ts";
import { DiagnosisFigure, RepairInput } from "./diagnosis-figure.ts";
import { FigureInput } from "./figure-input.ts";
import { InfluenceFigure } from "./influence-figure.ts";
import { InformationFigure } from "./information-figure.ts";
import { loadColumn } from "./load-column.ts";
import { type LoadedFigure, loadFigure } from "./load-figure.ts";
import { OptimumFigure } from "./optimum-figure.ts";
import { BoundInput, ParetoFigure } from "./pareto-figure.ts";
import { readSubject } from "./read-subject.ts";
import { withoutNulls } from "./without-nulls.ts";

const NULL = "Null where the system has no such metric, or nothing was measured of it.";

/** Figures of environments, and the mutations that ask for figures. */
@Resolver(() => Environment)
export class EnvironmentFigureResolver {
  @Directive('@cost(weight: "5")')
  @FieldResolver(() => InfluenceFigure, {
    nullable: true,
    description: `Which options and interactions matter. ${NULL}`,
  })
  async influence(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
  ): Promise<InfluenceFigure | null> {
    const found = await ofMetric(context, "influence", environment, metric);
    return found === null ? null : new InfluenceFigure(found.known, found.result);
  }

  @Directive('@cost(weight: "5")')
  @FieldResolver(() => InformationFigure, {
    nullable: true,
    description: `Entropy, and what each option says about the responses. ${NULL}`,
  })
  async information(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
  ): Promise<InformationFigure | null> {
    const found = await ofMetric(context, "information", environment, metric);
    return found === null ? null : new InformationFigure(found.known, found.result);
  }

  @Directive('@cost(weight: "5")')
  @FieldResolver(() => OptimumFigure, {
    nullable: true,
    description: `The best configuration against the default and the worst. ${NULL}`,
  })
  async optimum(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
  ): Promise<OptimumFigure | null> {
    const found = await ofMetric(context, "optimum", environment, metric);
    return found === null ? null : new OptimumFigure(found.known, found.result);
  }

  @Directive('@cost(weight: "10")')
  @FieldResolver(() => ParetoFigure, {
    nullable: true,
    description: `Configurations that no other one beats in all of the metrics. ${NULL}`,
  })
  async pareto(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metrics", () => [String], { description: "2 to 4 objectives." }) metrics: string[],
    @Arg("bounds", () => [BoundInput], { nullable: true, description: "At most 8." })
    bounds: BoundInput[] | null,
  ): Promise<ParetoFigure | null> {
    const subject = readSubject<"pareto">({
      kind: "pareto",
      environment: environment.slug,
      metrics,
      bounds: (withoutNulls(bounds ?? []) as readonly FigureBound[]) ?? [],
    });
    const columns: SubjectColumn[] = [];
    for (const metric of paretoMetrics(subject)) {
      const column = await loadColumn(context, environment, metric);
      if (column === null) return null;
      columns.push(column);
    }
    const found = await loadFigure(context, paretoSubject(columns, subject), subject);
    return new ParetoFigure(found.known, found.result);
  }

  @Directive('@cost(weight: "5")')
  @FieldResolver(() => DiagnosisFigure, {
    nullable: true,
    description: `What makes a configuration perform as it does; of those that were asked for. ${NULL}`,
  })
  async diagnosis(
    @Root() environment: Environment,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
    @Arg("configuration", () => Json, { description: "Levels by option." }) configuration: unknown,
    @Arg("repair", () => RepairInput, { nullable: true, description: "Repairs, too." })
    repair: RepairInput | null | undefined,
  ): Promise<DiagnosisFigure | null> {
    const slug = environment.slug;
    const subject = readSubject<"diagnosis">({
      ...{ kind: "diagnosis", environment: slug, metric, configuration },
      ...(repair ? { repair: withoutNulls(repair) } : {}),
    });
    const column = await loadColumn(context, environment, metric);
    if (column === null) return null;
    const resolved = environmentSubject("diagnosis", column, diagnosisSettings(subject));
    const found = await loadFigure(context, resolved, subject);
    return new DiagnosisFigure(found.known, found.result);
  }

  @Directive('@cost(weight: "5000")')
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues the computation of one figure; what is current is not computed again. Without a token few at once.",
  })
  async figureCompute(
    @Ctx() context: ApiContext,
    @Arg("input", () => FigureInput) input: FigureInput,
  ): Promise<JobPayload> {
    assertReader(context);
    return await queueJob(context, "compute-figure", withoutNulls({ ...input }), ["input"]);
  }

  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues the computation of the figures of a data set that are missing or stale, as an import does by itself; no job where there are none.",
  })
  async figuresRefresh(
    @Ctx() context: ApiContext,
    @Arg("dataset", () => String, { description: "Slug." }) dataset: string,
  ): Promise<JobPayload> {
    assertAdministrator(context);
    const { database } = context;
    return await queueJob(context, "refresh-figures", { dataset }, ["dataset"], async () => {
      const subjects = await subjectsOfDataset(database, dataset);
      return (await dueSubjects(database, subjects)).length > 0;
    });
  }
}

/** The figure of one environment and metric. */
async function ofMetric<Kind extends "influence" | "information" | "optimum">(
  context: ApiContext,
  kind: Kind,
  environment: Environment,
  metric: string,
): Promise<LoadedFigure<Kind> | null> {
  const column = await loadColumn(context, environment, metric);
  if (column === null) return null;
  const subject = { kind, environment: environment.slug, metric } as const;
  return await loadFigure(context, environmentSubject(kind, column), subject);
}
