import { entryReader } from "@perfatlas/db";
import { Arg, Ctx, Directive, Extensions, Mutation, Query, Resolver } from "type-graphql";
import { hasScope } from "../../access/assert-scope.ts";
import { assertContributor, assertCurator } from "../../contribution/rights.ts";
import { changeEntry, removeEntry } from "../../entries/change-entry.ts";
import { compareEntry, namedEntry } from "../../entries/compare-entry.ts";
import { rescoreEntry } from "../../entries/rescore-entry.ts";
import { submitPredictions } from "../../entries/submit-predictions.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { toUserError } from "../user-error.ts";
import { Entry, loadEntry } from "./entry.ts";
import { EntryInput, EntryPayload, PredictionsInput, PredictionsPayload } from "./entry-inputs.ts";

const NOTHING = { entry: null, comparison: null, rescoredCount: null, userErrors: [] };

/** Methods of other people: what they predict, and who vouches for it. */
@Resolver(() => Entry)
export class EntryResolver {
  @Query(() => Entry, { nullable: true })
  async entry(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
  ): Promise<Entry | null> {
    const row = await entryReader.byName(context.database, name, revision);
    return row === undefined ? null : new Entry(row);
  }

  @Extensions({ deadlineSeconds: 60 })
  @Directive('@cost(weight: "1000")')
  @Mutation(() => PredictionsPayload, {
    ...CHANGE,
    description:
      "Scores the predictions of repeats of a task at one budget and stores them, all or none, as an unverified " +
      "entry; sent again they are replaced. Needs the scope contribute.",
  })
  async submitPredictions(
    @Ctx() context: ApiContext,
    @Arg("entry", () => EntryInput) entry: EntryInput,
    @Arg("predictions", () => PredictionsInput) predictions: PredictionsInput,
  ): Promise<PredictionsPayload> {
    const actor = assertContributor(context);
    const { summary = null, paper = null, code = null, ...named } = entry;
    const facts = { ...named, summary, paper, code };
    try {
      const submission = { cell: predictions, facts, actor };
      const { strategyId, repeats } = await submitPredictions(context.database, submission);
      return {
        entry: await loadEntry(context, strategyId),
        scores: repeats.map(({ repeat, errors }) => ({ ...errors, repeat })),
        userErrors: [],
      };
    } catch (error) {
      const userError = toUserError(error, null);
      if (userError === null) throw error;
      return { entry: null, scores: [], userErrors: [userError] };
    }
  }

  @Extensions({ deadlineSeconds: 60 })
  @Directive('@cost(weight: "1000")')
  @Mutation(() => EntryPayload, {
    ...CHANGE,
    description:
      "Compares what an operator's run predicts with what the entry did, and stores nothing; for curators.",
  })
  async entryCompare(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
    @Arg("predictions", () => PredictionsInput) predictions: PredictionsInput,
  ): Promise<EntryPayload> {
    assertCurator(context);
    return await answered(async () => {
      const row = await namedEntry(context.database, name, revision);
      const comparison = await compareEntry(context.database, row, predictions);
      return { entry: new Entry(row), comparison };
    });
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => EntryPayload, {
    ...CHANGE,
    description:
      "Says that an operator has run the method and found its errors; the reason says on what. For curators.",
  })
  async entryReproduce(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
    @Arg("reason", () => String) reason: string,
  ): Promise<EntryPayload> {
    const actor = assertCurator(context);
    const act = { name, revision, actor, reason };
    return await answered(async () => {
      const id = await changeEntry(context.database, "reproduce", act);
      return { entry: await loadEntry(context, id) };
    });
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => EntryPayload, {
    ...CHANGE,
    description: "Says that an operator's run of one's own method was right.",
  })
  async entryVerify(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
    @Arg("reason", () => String, { nullable: true }) reason: string | null | undefined,
  ): Promise<EntryPayload> {
    const actor = assertContributor(context);
    const act = { name, revision, actor, reason: reason ?? "" };
    return await answered(async () => {
      const id = await changeEntry(context.database, "verify", act);
      return { entry: await loadEntry(context, id) };
    });
  }

  @Extensions({ deadlineSeconds: 120 })
  @Directive('@cost(weight: "20000")')
  @Mutation(() => EntryPayload, {
    ...CHANGE,
    description:
      "Computes all errors of an entry again from the predictions that are kept; for curators.",
  })
  async entryRescore(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
  ): Promise<EntryPayload> {
    const actor = assertCurator(context);
    return await answered(async () => {
      const row = await namedEntry(context.database, name, revision);
      const rescoredCount = await rescoreEntry(context.database, row, actor);
      return { entry: new Entry(row), rescoredCount };
    });
  }

  @Directive('@cost(weight: "200")')
  @Mutation(() => EntryPayload, {
    ...CHANGE,
    description:
      "Removes an entry with its predictions: one's own while it is unverified; any for curators.",
  })
  async entryRemove(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("revision", () => String) revision: string,
  ): Promise<EntryPayload> {
    const actor = assertContributor(context);
    const isCurator = hasScope(context, "curate");
    return await answered(async () => {
      await removeEntry(context.database, { name, revision, actor, reason: "", isCurator });
      return {};
    });
  }
}

/** What a change came to; bad input is a user error. */
async function answered(change: () => Promise<Partial<EntryPayload>>): Promise<EntryPayload> {
  try {
    return { ...NOTHING, ...(await change()) };
  } catch (error) {
    const userError = toUserError(error, null);
    if (userError === null) throw error;
    return { ...NOTHING, userErrors: [userError] };
  }
}
