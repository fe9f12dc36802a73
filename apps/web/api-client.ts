import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { TypedDocumentString } from "./generated/graphql.ts";
import { patience } from "./patience.ts";
import { requestAddress } from "./request-address.ts";

/** The API refused a query or did not answer; `code` is the API's own, UNREACHABLE or TIMEOUT. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ApiError";
    this.code = code;
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * The answer of the registry to a document, of which the address names a part. Ends in the not-found page
 * when that is what the registry does not know, and at the begin of a list of which it names no place.
 * @throws ApiError when the API cannot be reached, does not answer in time, or answers with any other
 * error.
 */
export async function query<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  try {
    return await ask(document, variables);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === "BAD_USER_INPUT") await leaveCursor();
    if (error.code === "NOT_FOUND" || error.code === "BAD_USER_INPUT") notFound();
    throw error;
  }
}

/** Leads from an address with a place in a list, which the API did not take, to the begin of the list. */
async function leaveCursor(): Promise<void> {
  const { path, search } = await requestAddress();
  if (!search.has("after")) return;
  search.delete("after");
  redirect(search.size === 0 ? path : `${path}?${search}`);
}

/**
 * The answer of the registry to a document: the one door through which a page gets anything.
 * @throws ApiError when the API cannot be reached, does not answer in time, or answers with an error.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const answer = await post(document, variables);
  const error = answer.errors?.[0];
  if (error !== undefined)
    throw new ApiError(error.extensions?.code ?? "INTERNAL_SERVER_ERROR", error.message);
  if (answer.data == null) throw new ApiError("EMPTY_ANSWER", "the API answered without data");
  return answer.data;
}

async function post<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const address = apiAddress();
  const described = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
    ...(await readerHeaders()),
  };
  const body = JSON.stringify({ query: String(document), variables });
  const signal = patience();
  try {
    const options = {
      method: "POST",
      headers: described,
      body,
      signal,
      cache: "no-store",
    } as const;
    const response = await fetch(address, options);
    return (await response.json()) as Answer<Result>;
  } catch (cause) {
    const [code, what] = signal.aborted
      ? ["TIMEOUT", "no answer in time from"]
      : ["UNREACHABLE", "no answer from"];
    throw new ApiError(code, `${what} the API at ${address}`, { cause });
  }
}

/**
 * For whom a page asks: with the key of the site in its instance's process, each reader has a budget. The
 * server in front of this one has put the reader's address in place.
 */
async function readerHeaders(): Promise<Readonly<Record<string, string>>> {
  const key = process.env.PERFATLAS_SITE_KEY;
  const reader = (await headers()).get("x-forwarded-for");
  if (key === undefined || key === "") return {};
  return {
    authorization: `Bearer ${key}`,
    ...(reader === null ? {} : { "x-forwarded-for": reader }),
  };
}

/** PERFATLAS_API names a registry (with or without /graphql); without it, the API of this process. */
function apiAddress(): string {
  const given = process.env.PERFATLAS_API;
  if (given === undefined || given === "")
    return `http://127.0.0.1:${process.env.PORT ?? "3000"}/graphql`;
  const url = new URL(given);
  if (url.pathname === "/") url.pathname = "/graphql";
  return url.href;
}
