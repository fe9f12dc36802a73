import { type ContributionRow, contributionReader, THE_INSTANCE } from "@perfatlas/db";
import { Arg, Ctx, Directive, ID, Mutation, Resolver } from "type-graphql";
import type { Actor } from "../../access/actor-of.ts";
import {
  accept,
  assertWhole,
  type Change,
  reject,
  retract,
  submit,
  withdraw,
} from "../../contribution/change-state.ts";
import { createContribution } from "../../contribution/create-contribution.ts";
import { assertContributor, assertCurator, ownOf } from "../../contribution/rights.ts";
import { NotFoundError } from "../../errors/errors.ts";
import { fitsColumn } from "../../relay/column.ts";
import { parseIdOf } from "../../relay/global-id.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { loadJob } from "../job/job.ts";
import { toUserError } from "../user-error.ts";
import { Contribution } from "./contribution.ts";
import { ContributionInput, ContributionPayload } from "./contribution-inputs.ts";

/** What contributors and curators do with contributions. */
@Resolver(() => Contribution)
export class ContributionChangeResolver {
  @Directive('@cost(weight: "500")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description:
      "Makes a draft, whose parts are then sent with PUT /contributions/<uuid>/parts/<n>; what is offered again is " +
      "the same draft. Needs the scope contribute.",
  })
  async contributionCreate(
    @Ctx() context: ApiContext,
    @Arg("input", () => ContributionInput) input: ContributionInput,
  ): Promise<ContributionPayload> {
    const actor = assertContributor(context);
    const { descriptor, license, note, files } = input;
    const offer = {
      descriptor,
      license: license ?? null,
      note: note ?? "",
      files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    };
    return await answered(context, ["input"], async () => ({
      id: await createContribution(context.database, offer, actor, context.catalog.descriptors),
    }));
  }

  @Directive('@cost(weight: "1000")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description: "Queues the check of one's own draft, all parts of which have arrived.",
  })
  async contributionCheck(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string) {
    const actor = assertContributor(context);
    return await answered(context, ["id"], async () => {
      const row = ownOf(await find(context, id), actor);
      if (row.state === "draft") await assertWhole(context.database, row.id);
      const payload = { contribution: row.id };
      const jobId = await context.jobs.enqueue("check-contribution", payload, actor);
      return { id: row.id, jobId };
    });
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description: "Hands one's own draft, checked without errors, to the curators.",
  })
  async contributionSubmit(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string) {
    return await ownChange(context, id, "", submit);
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description:
      "Takes one's own contribution back, for good: its data go, a version that it has become is retracted, and the " +
      "record stays.",
  })
  async contributionWithdraw(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String, { nullable: true }) reason: string | null | undefined,
  ) {
    return await ownChange(context, id, reason ?? "", withdraw);
  }

  @Directive('@cost(weight: "1000")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description: "Accepts a contribution and queues its publication; for curators.",
  })
  async contributionAccept(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String, { nullable: true }) reason: string | null | undefined,
    @Arg("join", () => Boolean, {
      nullable: true,
      description: "Makes it a version of a data set that is somebody else's.",
    })
    join: boolean | null | undefined,
  ) {
    const actor = assertCurator(context);
    return await answered(context, ["id"], async () => {
      const contribution = await required(context, id);
      const change = { contribution, actor, reason: reason ?? "", isJoin: join ?? false };
      await accept(context.database, change);
      const payload = { contribution: contribution.id, dataset: contribution.datasetSlug };
      const jobId = await context.jobs.enqueue("publish-contribution", payload, THE_INSTANCE);
      return { id: contribution.id, jobId };
    });
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description: "Refuses a contribution that waits, for good; for curators.",
  })
  async contributionReject(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
  ) {
    return await curatorsChange(context, id, reason, reject);
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => ContributionPayload, {
    ...CHANGE,
    description: "Takes the version that a contribution has become from readers; for curators.",
  })
  async contributionRetract(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
  ) {
    return await curatorsChange(context, id, reason, retract);
  }
}

type Act = (database: ApiContext["database"], change: Change) => Promise<void>;

async function ownChange(context: ApiContext, id: string, reason: string, act: Act) {
  const actor = assertContributor(context);
  return await answered(context, ["id"], async () => {
    const contribution = ownOf(await find(context, id), actor);
    return await acted(context, { contribution, actor, reason }, act);
  });
}

async function curatorsChange(context: ApiContext, id: string, reason: string, act: Act) {
  const actor: Actor = assertCurator(context);
  return await answered(context, ["id"], async () =>
    acted(context, { contribution: await required(context, id), actor, reason }, act),
  );
}

async function acted(context: ApiContext, change: Change, act: Act) {
  await act(context.database, change);
  return { id: change.contribution.id };
}

async function find(context: ApiContext, id: string): Promise<ContributionRow | undefined> {
  const uuid = String(parseIdOf("DataContribution", id));
  if (!fitsColumn("uuid", uuid)) return undefined;
  const [row] = await contributionReader.byIds(context.database, [uuid]);
  return row;
}

async function required(context: ApiContext, id: string): Promise<ContributionRow> {
  const row = await find(context, id);
  if (row === undefined) throw new NotFoundError("there is no such contribution");
  return row;
}

/** What a change came to; bad input is a user error. */
async function answered(
  context: ApiContext,
  field: readonly string[],
  change: () => Promise<{ readonly id: string; readonly jobId?: string }>,
): Promise<ContributionPayload> {
  try {
    const { id, jobId } = await change();
    const [row] = await contributionReader.byIds(context.database, [id]);
    return {
      contribution: row === undefined ? null : new Contribution(row),
      job: jobId === undefined ? null : await loadJob(context, jobId),
      userErrors: [],
    };
  } catch (error) {
    const userError = toUserError(error, field);
    if (userError === null) throw error;
    return { contribution: null, job: null, userErrors: [userError] };
  }
}
