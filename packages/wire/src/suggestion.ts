import * as z from "zod";
import { scalar } from "./scalar.ts";

/**
 * Asks which configurations of a campaign to measure next, given what is measured there (`measured`)
 * and elsewhere (`source`: the slug of an environment; without it the registry chooses). `settings` are those
 * of the strategy.
 */
export const SUGGEST_CONFIGURATIONS = `query SuggestConfigurations($campaign: JSON!, $source: String, $strategy: String, $settings: JSON, $count: Int!, $measured: [JSON!]!) {
  suggestConfigurations(campaign: $campaign, source: $source, strategy: $strategy, settings: $settings, count: $count, measured: $measured) {
    suggestionId
    configurations
    censoredCount
  }
}`;

/** Configurations of one suggestion at most, and runs that it may build on. */
export const SUGGESTION_LIMITS = { count: 1000, measured: 20_000 } as const;

/** What the registry suggests. */
const suggestion = z
  .object({
    /** Hash of the question: the same question has the same answer. */
    suggestionId: z.string(),
    /** Valid, unmeasured, all different; fewer than asked for when the space has no more. */
    configurations: z.array(z.record(z.string(), scalar).readonly()).readonly(),
    /** Runs that were cut off by a time limit, which the strategy cannot learn from. */
    censoredCount: z.int().min(0),
  })
  .readonly();
export type Suggestion = z.infer<typeof suggestion>;

/** The data of an answer to SUGGEST_CONFIGURATIONS. */
export const suggestionData = z.object({ suggestConfigurations: suggestion }).readonly();
