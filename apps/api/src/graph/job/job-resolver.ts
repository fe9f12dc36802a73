import { type JobPlace, jobReader } from "@perfatlas/db";
import type { EvaluationInput as EvaluationContent } from "@perfatlas/wire";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { actorOf } from "../../access/actor-of.ts";
import { assertImportFolder } from "../../access/assert-import-folder.ts";
import { assertAdministrator, isAdministrator } from "../../access/assert-scope.ts";
import { fitsColumn } from "../../relay/column.ts";
import { toConnection } from "../../relay/connection.ts";
import { parseIdOf } from "../../relay/global-id.ts";
import { readPage } from "../../relay/page.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import type { MethodInput } from "../method/method-input.ts";
import { EvaluationInput } from "./evaluation-input.ts";
import { Job, JobConnection, loadJob } from "./job.ts";
import { JobPayload } from "./job-payload.ts";
import { readJobWhere } from "./job-where.ts";
import { JobsArguments } from "./jobs-arguments.ts";
import { queueJob } from "./queue-job.ts";

/** Jobs, and the mutations that queue them; these are for the instance's administrator. */
@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, { nullable: true })
  job(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string) {
    return loadJob(context, String(parseIdOf("Job", id)));
  }

  @Directive('@cost(weight: "13")')
  @Directive(PAGED)
  @Query(() => JobConnection, {
    description:
      "Newest first when no order is given; first or last: 1 to 100. Of advice the caller's own: none without a token.",
  })
  async jobs(@Ctx() context: ApiContext, @Args(() => JobsArguments) asked: JobsArguments) {
    const request = readPage("jobs", asked, { order: asked.orderBy });
    const condition = await readJobWhere(asked.where);
    return toConnection({
      request,
      page: await jobReader.page(context.database, request, condition),
      node: (row) => new Job(row, isAdministrator(context)),
      keyset: (row) => [row.createdAtText, row.id],
      countTotal: () => jobReader.count(context.database, condition),
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Place in the line of its kind, 1 the next; null unless it is queued.",
  })
  async position(@Ctx() context: ApiContext, @Root() job: Job): Promise<number | null> {
    return (await placeOf(context, job))?.position ?? null;
  }

  @FieldResolver(() => Job, {
    nullable: true,
    description:
      "The job in its way: an import that it needs, the running one of its kind or the first in the line. Null where that is advice to others.",
  })
  async waitsBehind(@Ctx() context: ApiContext, @Root() job: Job): Promise<Job | null> {
    const behindId = (await placeOf(context, job))?.behindId;
    return behindId == null ? null : await loadJob(context, behindId, true);
  }

  @Mutation(() => JobPayload, {
    ...CHANGE,
    description: "Ends a job that waits or runs; what it has stored for good stays.",
  })
  async jobCancel(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID) id: string,
  ): Promise<JobPayload> {
    assertAdministrator(context);
    const uuid = String(parseIdOf("Job", id));
    const outcome = fitsColumn("uuid", uuid)
      ? await context.jobs.cancel(uuid, actorOf(context))
      : "unknown";
    if (outcome === "cancelled") return { job: await loadJob(context, uuid), userErrors: [] };
    const refusal =
      outcome === "unknown"
        ? { code: "UNKNOWN_JOB", message: "there is no such job" }
        : { code: "ENDED", message: "the job has ended already" };
    return { job: await loadJob(context, uuid), userErrors: [{ field: ["id"], ...refusal }] };
  }

  @Mutation(() => JobPayload, {
    ...CHANGE,
    description: "Queues the import of a built-in data set.",
  })
  datasetImport(@Ctx() context: ApiContext, @Arg("slug", () => String) slug: string) {
    return queue(context, "import-dataset", { slug }, ["slug"]);
  }

  @Mutation(() => JobPayload, {
    ...CHANGE,
    description: "Queues the import of a data set that a YAML descriptor describes.",
  })
  async descriptorImport(
    @Ctx() context: ApiContext,
    @Arg("descriptor", () => String, { description: "Text of the YAML file." }) descriptor: string,
    @Arg("directory", () => String, {
      description: "Folder of its files, on the instance's machine.",
    })
    directory: string,
  ) {
    assertAdministrator(context);
    const payload = { descriptor, directory };
    return await queueJob(context, "import-descriptor", payload, ["descriptor"], async () => {
      await assertImportFolder(context, directory);
      return true;
    });
  }

  @Directive('@cost(weight: "1000")')
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues the evaluation of strategies on a suite; what is stored is not computed again.",
  })
  evaluationCreate(
    @Ctx() context: ApiContext,
    @Arg("input", () => EvaluationInput) input: EvaluationInput,
  ) {
    return queue(context, "evaluate-suite", contentOf(input), ["input"]);
  }
}

/** What the job takes: names and choices together, without what is null. */
function contentOf(input: EvaluationInput): EvaluationContent {
  const { strategyChoices, learnerChoices, ...rest } = input;
  return withoutNulls({
    ...rest,
    strategies: together(input.strategies, strategyChoices),
    learners: together(input.learners, learnerChoices),
  });
}

function withoutNulls<T extends object>(
  given: T,
): { [Key in keyof T]?: Exclude<T[Key], null | undefined> } {
  const entries = Object.entries(given).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as ReturnType<typeof withoutNulls<T>>;
}

/** Names, and names with settings; null when none are given. */
function together(
  names: readonly string[] | null | undefined,
  choices: readonly MethodInput[] | null | undefined,
) {
  if (!names && !choices) return null;
  const withSettings = (choices ?? []).map(({ name, settings }) => ({
    name,
    ...(settings === null || settings === undefined ? {} : { settings }),
  }));
  return [...(names ?? []), ...withSettings];
}

async function placeOf({ database, loaders }: ApiContext, { uuid, state }: Job) {
  if (state !== "queued") return null;
  const read = (ids: readonly string[]) => jobReader.places(database, ids);
  return await loaders.one<string, JobPlace>("job place", uuid, ({ id }) => id, read);
}

async function queue(
  context: ApiContext,
  kind: string,
  payload: unknown,
  field: readonly string[],
): Promise<JobPayload> {
  assertAdministrator(context);
  return await queueJob(context, kind, payload, field);
}
