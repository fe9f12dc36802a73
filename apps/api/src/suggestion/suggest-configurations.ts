import { type CampaignUpload, type Database, findDisagreement, ownCampaign } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { readSettings, type Settings } from "@perfatlas/modeling/method";
import type { Metric } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { contentHash, SUGGESTION_LIMITS, type WireFault } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { readCampaign } from "../upload/read-campaign.ts";
import { readMeasured } from "./read-measured.ts";
import { sourceTables } from "./source-tables.ts";
import { suggestInThread } from "./suggest-in-thread.ts";
import type { SuggestionAnswer, SuggestionTask } from "./suggestion-task.ts";

/** What is asked about a campaign; what is null is chosen. */
export interface SuggestionRequest {
  /** As it is uploaded. */
  readonly campaign: unknown;
  readonly count: number;
  /** Runs so far. */
  readonly measured: readonly unknown[];
  /** Slugs of environments; without any those are taken that have most. */
  readonly sources: readonly string[];
  /** Name of a strategy, or "random"; guided-sampling when there are sources. */
  readonly strategy: string | null;
  /** Of the strategy. */
  readonly settings: Settings | null;
  /** The campaign's first. */
  readonly metric: string | null;
  /** The campaign's id. */
  readonly seed: string | null;
  /** Who asks: owners take turns; null: the administrator. */
  readonly tokenId: number | null;
}

/** What to measure next, and what it was answered from. */
export interface SuggestedConfigurations extends SuggestionAnswer {
  /** Hash of the question: the same question has the same answer. */
  readonly suggestionId: string;
  readonly strategy: string;
  readonly metric: string;
  readonly sources: readonly string[];
  /** Configurations of the sources that were cut off: they are not learned from. */
  readonly censoredCount: number;
}

/**
 * Configurations to measure next in a campaign's environment, given what is measured there and
 * elsewhere.
 * @param catalog data sets that this instance can load.
 * @throws ArgumentError, NotFoundError, UnknownStrategyError, IllegalSettingError for what is asked.
 */
export async function suggestConfigurations(
  database: Database,
  request: SuggestionRequest,
  catalog: readonly DatasetDescriptor[],
): Promise<SuggestedConfigurations> {
  const { count, measured, sources, strategy, settings, metric, seed } = request;
  checkSizes(count, measured.length);
  const { id, descriptor } = await readHeader(database, request, catalog);
  const chosen = metricOf(descriptor, metric);
  if (settings && !strategy) {
    throw new ArgumentError("SETTINGS", "settings go with a strategy; name one");
  }
  // Refused before anything is read.
  const given = strategy ? settingsOf(strategy, settings) : undefined;
  const tables = await sourceTables(database, descriptor, chosen.name, sources);
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
    ...(await suggestInThread(task, String(request.tokenId))),
    suggestionId: contentHash(question).slice(0, 32),
    strategy: task.strategy,
    metric: chosen.name,
    sources: tables.map(({ slug }) => slug),
    censoredCount: tables.reduce((sum, table) => sum + table.censoredCount, 0),
  };
}

function metricOf({ metrics }: DatasetDescriptor, given: string | null): Metric {
  const wanted = given ?? metrics[0]?.name;
  const chosen = metrics.find(({ name }) => name === wanted);
  if (chosen !== undefined) return chosen;
  const names = metrics.map(({ name }) => name).join(", ");
  throw new ArgumentError("UNKNOWN_METRIC", `"${wanted}" is no metric; there are ${names}`);
}

/** All settings of a strategy. @throws IllegalSettingError, UnknownStrategyError. */
function settingsOf(strategy: string, given: Settings | null): Settings {
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

async function readHeader(
  database: Database,
  { campaign: given, tokenId }: SuggestionRequest,
  catalog: readonly DatasetDescriptor[],
): Promise<CampaignUpload> {
  const { campaign: read, fault } = readCampaign(given, catalog);
  if (read !== null) {
    const campaign = await ownCampaign(database, read, tokenId);
    const disagreement = await findDisagreement(database, campaign);
    if (disagreement === null) return campaign;
    throw badCampaign(disagreement);
  }
  throw badCampaign(fault);
}

function badCampaign({ path, message }: WireFault) {
  return new ArgumentError("BAD_CAMPAIGN", `campaign.${path}: ${message}`);
}
