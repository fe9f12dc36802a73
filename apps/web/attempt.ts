import { ApiError, ask } from "./api-client.ts";
import type { TypedDocumentString } from "./generated/graphql.ts";

/** What came of a query whose input a reader chose: data, or why the API refuses the input. */
export interface Attempt<Result> {
  readonly data?: Result;
  /** In words: what was given and what is legal. */
  readonly refusal?: string;
}

/** Codes of the API that mean: the reader can put it right. */
const REFUSALS: ReadonlySet<string> = new Set(["BAD_USER_INPUT", "NOT_FOUND", "TOO_COSTLY"]);

/**
 * The answer to a document with a reader's own words in it (a filter, a cursor): what the API refuses is
 * told on the page, which stays.
 * @throws ApiError for everything else.
 */
export async function attempt<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Attempt<Result>> {
  try {
    return { data: await ask(document, variables) };
  } catch (error) {
    if (error instanceof ApiError && REFUSALS.has(error.code))
      return { refusal: error.message.replace(/\.$/, "") };
    throw error;
  }
}
