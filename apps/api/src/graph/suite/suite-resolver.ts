import { type KeysetPage, suiteReader, type TaskRow } from "@perfatlas/db";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { NotFoundError } from "../../errors/errors.ts";
import { frozenSubject } from "../../evaluation/frozen-subject.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { Dataset } from "../dataset/dataset.ts";
import { loadDataset, loadDatasetBySlug } from "../dataset/dataset-loader.ts";
import { Environment } from "../environment/environment.ts";
import { loadEnvironment } from "../environment/environment-loader.ts";
import { loadLearners } from "../learner/learner.ts";
import { ChosenMethod, chosenMethods } from "../method/chosen-method.ts";
import { Metric } from "../metric/metric.ts";
import { loadMetric } from "../metric/metric-loader.ts";
import { loadStrategies } from "../strategy/strategy.ts";
import { OptionRule } from "./option-rule.ts";
import { ChangeSeverity, severityOf } from "./severity.ts";
import { Suite, SuiteConnection } from "./suite.ts";
import { loadSubjects, loadSuite, loadSuiteBySlug, loadTaskSources } from "./suite-loader.ts";
import { Task, TaskConnection } from "./task.ts";

/** Suites of tasks. */
@Resolver(() => Suite)
export class SuiteResolver {
  @Query(() => Suite, { nullable: true, description: "Its newest number." })
  suite(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    return loadSuiteBySlug(context, slug);
  }

  @Directive('@cost(weight: "13")')
  @Directive(PAGED)
  @Query(() => SuiteConnection, { description: "Suites by slug and number; first: 1 to 100." })
  async suites(@Ctx() context: ApiContext, @Args(() => PageArguments) page: PageArguments) {
    const request = readPage("suites", page);
    return toConnection({
      request,
      page: await suiteReader.page(context.database, request),
      node: (row) => new Suite(row),
      keyset: (row) => [row.slug, row.number],
      countTotal: () => suiteReader.count(context.database),
    });
  }

  @FieldResolver(() => [String])
  subjects(@Root() suite: Suite, @Ctx() context: ApiContext) {
    return loadSubjects(context, suite.key);
  }

  @FieldResolver(() => Dataset, {
    nullable: true,
    description: "The data set that it is made from; null for a suite of a protocol's own tasks.",
  })
  dataset(@Root() suite: Suite, @Ctx() context: ApiContext) {
    return suite.datasetSlug === null ? null : loadDatasetBySlug(context, suite.datasetSlug);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [ChosenMethod], {
    description: "What an evaluation of it runs that names none: its own, else those by default.",
  })
  async strategies(@Root() suite: Suite, @Ctx() context: ApiContext) {
    const rows = await loadStrategies(context);
    const computed = rows.filter(({ origin }) => origin === "reproduced");
    return chosenMethods(suite.named.strategies, computed);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [ChosenMethod], {
    description: "What an evaluation of it fits that names none: its own, else those by default.",
  })
  async learners(@Root() suite: Suite, @Ctx() context: ApiContext) {
    return chosenMethods(suite.named.learners, await loadLearners(context));
  }

  @Directive('@cost(weight: "11")')
  @Directive(PAGED)
  @FieldResolver(() => TaskConnection, {
    description: "In the order of the suite; first: 1 to 100.",
  })
  tasks(
    @Root() suite: Suite,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("subject", () => String, { nullable: true }) subject: string | null,
  ) {
    return pageOfTasks(context, suite.key, subject ?? null, page);
  }
}

/** Tasks and what they refer to. */
@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Task, { nullable: true })
  async task(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    const row = await suiteReader.taskBySlug(context.database, slug);
    return row === undefined ? null : new Task(row);
  }

  @Directive('@cost(weight: "11")')
  @Directive(PAGED)
  @Query(() => TaskConnection, { description: "Tasks by age; first: 1 to 100." })
  async tasks(
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("suite", () => String, { nullable: true, description: "Slug." }) slug: string | null,
  ) {
    const suite = slug ? await loadSuiteBySlug(context, slug) : null;
    if (slug && suite === null) throw new NotFoundError(`there is no suite "${slug}"`);
    return pageOfTasks(context, suite?.key ?? null, null, page);
  }

  @FieldResolver(() => Suite)
  suite(@Root() task: Task, @Ctx() context: ApiContext) {
    return loadSuite(context, task.row.parentId);
  }

  @FieldResolver(() => ChangeSeverity, {
    nullable: true,
    description: "Of the change from its sources to its target, where the suite states one.",
  })
  async severity(@Root() task: Task, @Ctx() context: ApiContext): Promise<string | null> {
    const suite = await loadSuite(context, task.row.parentId);
    return suite === null ? null : (severityOf(suite, task.subject) ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Of the data that it is asked of now; null when they are not loaded.",
  })
  async digest(@Root() task: Task, @Ctx() context: ApiContext): Promise<string | null> {
    return (await suiteReader.dataOfTask(context.database, task.row.id)).digest;
  }

  @FieldResolver(() => Dataset)
  dataset(@Root() task: Task, @Ctx() context: ApiContext) {
    return loadDataset(context, task.row.datasetId);
  }

  @FieldResolver(() => Dataset, {
    description:
      "Of its sources: another one than the target's where a simulator or a count stands in for the machine.",
  })
  sourceDataset(@Root() { row }: Task, @Ctx() context: ApiContext) {
    return loadDataset(context, row.sourceDatasetId ?? row.datasetId);
  }

  @FieldResolver(() => Metric, {
    nullable: true,
    description: "Of its sources; null where it is the target's.",
  })
  sourceMetric(@Root() { row }: Task, @Ctx() context: ApiContext) {
    return row.sourceMetricId === null ? null : loadMetric(context, row.sourceMetricId);
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [OptionRule], {
    description:
      "Options of the target that are told from others of the sources'; the rest have the same names.",
  })
  async optionRules(@Root() task: Task, @Ctx() context: ApiContext): Promise<OptionRule[]> {
    const suite = await loadSuite(context, task.row.parentId);
    const subject = suite === null ? undefined : frozenSubject(suite, task.subject);
    return Object.entries(subject?.from?.options ?? {}).map(([option, rule]) => ({ option, rule }));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether a source of it is simulated, not measured.",
  })
  async isSimulated(@Root() task: Task, @Ctx() context: ApiContext): Promise<boolean> {
    const sources = await loadTaskSources(context, task.row.id);
    return sources.some((source) => source?.isSimulated === true);
  }

  @FieldResolver(() => Environment, { nullable: true })
  target(@Root() task: Task, @Ctx() context: ApiContext) {
    const id = task.row.targetEnvironmentId;
    return id === null ? null : loadEnvironment(context, id);
  }

  @Directive("@listSize(assumedSize: 8)")
  @FieldResolver(() => [Environment], { description: "In the order of the protocol." })
  sources(@Root() task: Task, @Ctx() context: ApiContext) {
    return loadTaskSources(context, task.row.id);
  }
}

/** Tasks of a suite (null: of all), batched over the suites of one request. */
async function pageOfTasks(
  context: ApiContext,
  suiteId: number | null,
  subject: string | null,
  page: PageArguments,
) {
  const request = readPage("tasks", page);
  const pages = context.loaders.of<number, KeysetPage<TaskRow>>(
    `suite.tasks ${JSON.stringify([request, subject])}`,
    (suites) => suiteReader.taskPages(context.database, suites, request, subject),
  );
  const found =
    suiteId === null
      ? await suiteReader.taskPage(context.database, request)
      : await pages.load(suiteId);
  return toConnection({
    request,
    page: found,
    node: (row) => new Task(row),
    keyset: (row) => [row.id],
    countTotal: () => suiteReader.taskCount(context.database, suiteId, subject),
  });
}
