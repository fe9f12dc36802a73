import { canonicalConfiguration, checkWholeConfiguration } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import {
  graphqlAnswer,
  readShape,
  SUGGEST_CONFIGURATIONS,
  type Suggestion,
  suggestionData,
} from "@perfatlas/wire";
import type { Campaign } from "./campaign.ts";
import { uploadHeader } from "./upload-header.ts";

/** How to reach the registry; `api` is the address of its GraphQL endpoint. */
export interface RegistryAccess {
  readonly api?: string;
  readonly token?: string;
}

/**
 * The registry's suggestion, or undefined when it cannot be asked: then the caller falls back to a
 * random design. Suggestions outside the space are refused, never measured.
 */
export async function guidedConfigurations(
  campaign: Campaign,
  measured: readonly RunEnd[],
  count: number,
  { api, token }: RegistryAccess,
  log: (message: string) => void,
): Promise<Suggestion | undefined> {
  const { design } = campaign.experiment;
  if (api === undefined) {
    log("no API is given: a random design takes the place of the guided one");
    return undefined;
  }
  try {
    const response = await fetch(api, {
      method: "POST",
      signal: AbortSignal.timeout(120_000),
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        query: SUGGEST_CONFIGURATIONS,
        variables: {
          campaign: uploadHeader(campaign),
          source: design.source ?? null,
          strategy: design.strategy ?? null,
          settings: design.settings ?? null,
          count,
          // A plan of an earlier release states levels of inactive options.
          measured: measured.map(({ configuration, values }) => ({
            configuration: canonicalConfiguration(campaign.space, configuration),
            values,
          })),
        },
      }),
    });
    const found = readSuggestion(campaign, await response.json());
    const runs = found.censoredCount === 1 ? "1 run" : `${found.censoredCount} runs`;
    const leftOut = `; ${runs} cut off by a time limit were left out of learning`;
    log(
      `the registry suggests ${found.configurations.length} configurations` +
        (found.censoredCount === 0 ? "" : leftOut),
    );
    return found;
  } catch (error) {
    log(`the registry gave no suggestion (${(error as Error).message}): a random design instead`);
    return undefined;
  }
}

function readSuggestion(campaign: Campaign, body: unknown): Suggestion {
  const answer = readShape(graphqlAnswer, body);
  const [error] = answer.shape?.errors ?? [];
  if (error !== undefined) throw new Error(error.message);
  const { shape, fault } = readShape(suggestionData, answer.shape?.data);
  if (fault !== null) throw new Error(`an answer of another form, ${fault.path}: ${fault.message}`);
  const { suggestConfigurations: found } = shape;
  if (found.configurations.length === 0) throw new Error("an empty answer");
  for (const one of found.configurations) checkWholeConfiguration(campaign.space, one);
  return found;
}
