import { findDisagreement } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { readSettings, type Settings } from "@perfatlas/modeling/method";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { contentHash, measuredRun, SUGGESTION_LIMITS } from "@perfatlas/wire";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { assertScope } from "../../access/assert-scope.ts";
import { ArgumentError } from "../../errors/errors.ts";
import { Json } from "../../relay/scalars.ts";
import { isValid } from "../../suggestion/candidates.ts";
import { sourceTables } from "../../suggestion/source-tables.ts";
import { suggestInThread } from "../../suggestion/suggest-in-thread.ts";
import type { SuggestionTask } from "../../suggestion/suggestion-task.ts";
import { faultOf, readCampaign } from "../../upload/read-campaign.ts";
import type { ApiContext } from "../api-context.ts";
import { Suggestion } from "./suggestion.ts";

/** Chooses what a campaign measures next. */
@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Query(() => Suggestion, {
    description:
      "Configurations to measure next in the campaign's environment, given what is measured there " +
      "and elsewhere; needs the scope upload or read.",
  })
  async suggestConfigurations(
    @Ctx() context: ApiContext,
    @Arg("campaign", () => Json, { description: "As uploadRuns takes it." }) campaign: unknown,
    @Arg("count", () => Int, { description: "1 to 1000." }) count: number,
    @Arg("measured", () => [Json], { description: "Runs so far: {configuration, values}." })
    measured: unknown[],
    @Arg("source", () => String, { nullable: true, description: "Slug of an environment." })
    source: string | null | undefined,
    @Arg("sources", () => [String], {
      nullable: true,
      description: "Several; without any the registry takes those that have most.",
    })
    sources: string[] | null | undefined,
    @Arg("strategy", () => String, {
      nullable: true,
      description: 'Name of a strategy, or "random"; guided-sampling when there are sources.',
    })
    strategy: string | null | undefined,
    @Arg("settings", () => Json, {
      nullable: true,
      description: "Settings of the strategy, an object; the others are at their default.",
    })
    settings: Settings | null | undefined,
    @Arg("metric", () => String, { nullable: true, description: "The campaign's first." })
    metric: string | null | undefined,
    @Arg("seed", () => String, { nullable: true, description: "The campaign's id." })
    seed: string | null | undefined,
  ): Promise<Suggestion> {
    assertScope(context, "upload", "read");
    checkSizes(count, measured.length);
    const { id, descriptor } = await readHeader(context, campaign);
    const wanted = metric ?? descriptor.metrics[0]?.name;
    const chosen = descriptor.metrics.find(({ name }) => name === wanted);
    if (chosen === undefined) {
      const names = descriptor.metrics.map(({ name }) => name).join(", ");
      throw new ArgumentError("UNKNOWN_METRIC", `"${wanted}" is no metric; there are ${names}`);
    }
    if (settings && !strategy) {
      throw new ArgumentError("SETTINGS", "settings go with a strategy; name one");
    }
    // Refused before anything is read.
    const given = strategy ? settingsOf(strategy, settings) : undefined;
    const named = [...new Set([...(source ? [source] : []), ...(sources ?? [])])];
    const tables = await sourceTables(context.database, descriptor, chosen.name, named);
    const asked = strategy ?? (tables.length > 0 ? "guided-sampling" : "random");
    const task: SuggestionTask = {
      space: descriptor.space,
      metric: chosen,
      sources: tables.map(({ configurations, values }) => ({ configurations, values })),
      measured: readMeasured(descriptor, chosen.name, measured),
      count,
      strategy: asked,
      settings: given ?? settingsOf(asked, null),
      seed: seed ?? id,
    };
    const digests = tables.map(({ slug, digest }) => [slug, digest]);
    const how = { strategy: task.strategy, settings: task.settings, seed: task.seed };
    const question = [id, chosen.name, digests, task.measured, count, how];
    return {
      ...(await suggestInThread(task)),
      suggestionId: contentHash(question).slice(0, 32),
      strategy: task.strategy,
      metric: chosen.name,
      sources: tables.map(({ slug }) => slug),
    };
  }
}

/** All settings of a strategy. @throws IllegalSettingError, UnknownStrategyError. */
function settingsOf(strategy: string, given: Settings | null | undefined): Settings {
  if (strategy !== "random") return createStrategy(strategy, given ?? {}).settings;
  return readSettings({ name: "random", declaredSettings: {} }, given ?? {});
}

function checkSizes(count: number, measuredCount: number): void {
  if (count < 1 || count > SUGGESTION_LIMITS.count) {
    throw new ArgumentError("COUNT", `count must be 1 to ${SUGGESTION_LIMITS.count}, not ${count}`);
  }
  if (measuredCount > SUGGESTION_LIMITS.measured) {
    throw new ArgumentError(
      "COUNT",
      `${measuredCount} runs given; at most ${SUGGESTION_LIMITS.measured}`,
    );
  }
}

async function readHeader(context: ApiContext, given: unknown) {
  const { campaign, fault } = readCampaign(given, context.catalog.descriptors);
  if (campaign !== null) {
    const disagreement = await findDisagreement(context.database, campaign);
    if (disagreement === null) return campaign;
    throw badCampaign(disagreement);
  }
  throw badCampaign(fault);
}

function badCampaign({ path, message }: { readonly path: string; readonly message: string }) {
  return new ArgumentError("BAD_CAMPAIGN", `campaign.${path}: ${message}`);
}

/** One entry per configuration: the median of its values, or null when all its runs failed. */
function readMeasured(
  { space }: DatasetDescriptor,
  metric: string,
  given: readonly unknown[],
): SuggestionTask["measured"] {
  const found = new Map<string, { configuration: Configuration; values: number[] }>();
  for (const [i, run] of given.entries()) {
    const parsed = measuredRun.safeParse(run);
    if (!parsed.success) {
      const { path, message } = faultOf(parsed.error);
      throw new ArgumentError("BAD_RUN", `measured.${i}.${path}: ${message}`);
    }
    const { configuration, values } = parsed.data;
    if (!isValid({ space }, configuration)) {
      throw new ArgumentError("BAD_RUN", `measured.${i}.configuration is not in the space`);
    }
    const key = configurationKey(space, configuration);
    const entry = found.get(key) ?? { configuration, values: [] };
    const value = values[metric];
    if (value !== undefined) entry.values.push(value);
    found.set(key, entry);
  }
  return Array.from(found.values(), ({ configuration, values }) => ({
    configuration,
    value: values.length === 0 ? null : median(values),
  }));
}
