import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { assertAdministrator, assertScope } from "../../access/assert-scope.ts";
import { dueSubjects } from "../../analysis/due-subjects.ts";
import { subjectsOfDataset } from "../../analysis/subjects-of-dataset.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { Environment } from "../environment/environment.ts";
import { JobPayload } from "../job/job-payload.ts";
import { queueJob } from "../job/queue-job.ts";
import { FigureInput } from "./figure-input.ts";
import { InfluenceFigure } from "./influence-figure.ts";
import { InformationFigure } from "./information-figure.ts";
import { loadEnvironmentFigure } from "./load-figure.ts";
import { OptimumFigure } from "./optimum-figure.ts";

const NULL = "Null where the system has no such metric, or nothing was measured of it.";

/** Figures of environments, and the mutations that ask for them. */
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
    const found = await loadEnvironmentFigure(context, "influence", environment, metric);
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
    const found = await loadEnvironmentFigure(context, "information", environment, metric);
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
    const found = await loadEnvironmentFigure(context, "optimum", environment, metric);
    return found === null ? null : new OptimumFigure(found.known, found.result);
  }

  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues the computation of one figure; what is current is not computed again. Needs the scope upload or read.",
  })
  async figureCompute(
    @Ctx() context: ApiContext,
    @Arg("input", () => FigureInput) input: FigureInput,
  ): Promise<JobPayload> {
    assertScope(context, "upload", "read");
    return await queueJob(context, "compute-figure", given(input), ["input"]);
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

function given(input: FigureInput): object {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
}
