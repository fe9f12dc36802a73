import { Arg, Ctx, Directive, ID, Resolver, Root, Subscription } from "type-graphql";
import { fitsColumn } from "../../relay/column.ts";
import { parseIdOf } from "../../relay/global-id.ts";
import type { ApiContext } from "../api-context.ts";
import { Job, loadJob } from "./job.ts";

const RUNNING: readonly string[] = ["queued", "running"];

/** A job, as it goes on. */
@Resolver()
export class JobProgressResolver {
  @Directive('@cost(weight: "13")')
  @Subscription(() => Job, {
    nullable: true,
    subscribe: ({ args, context }) => stepsOf(args.id, context),
    description:
      "The job as it is, and whenever its state, steps or message are others, twice a second at most; complete when it has ended. Null, and complete, when there is none.",
  })
  async jobProgress(
    @Ctx() context: ApiContext,
    @Root() uuid: string,
    @Arg("id", () => ID) _id: string,
  ): Promise<Job | null> {
    return await loadJob(context, uuid);
  }
}

async function* stepsOf(id: string, { live, limits }: ApiContext): AsyncGenerator<string> {
  const uuid = String(parseIdOf("Job", id));
  if (!fitsColumn("uuid", uuid)) {
    yield uuid;
    return;
  }
  for await (const step of live.jobs.watch(uuid, limits.over.signal)) {
    yield uuid;
    if (step === null || !RUNNING.includes(step.state)) return;
  }
}
