import { notFound } from "next/navigation";
import type { TypedDocumentString } from "./generated/graphql.ts";

/** The API refused a query or did not answer; `code` is the API's own, or UNREACHABLE. */
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
 * The answer of the registry to a document: the one door through which a page gets anything. Ends in
 * the not-found page when the address names what the registry does not know.
 * @throws ApiError when the API cannot be reached or answers with any other error.
 */
export async function query<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const answer = await post(document, variables);
  const error = answer.errors?.[0];
  if (error !== undefined) {
    const code = error.extensions?.code ?? "INTERNAL_SERVER_ERROR";
    if (code === "NOT_FOUND" || code === "BAD_USER_INPUT") notFound();
    throw new ApiError(code, error.message);
  }
  if (answer.data == null) throw new ApiError("EMPTY_ANSWER", "the API answered without data");
  return answer.data;
}

async function post<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const address = apiAddress();
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
  };
  const body = JSON.stringify({ query: String(document), variables });
  try {
    const response = await fetch(address, { method: "POST", headers, body, cache: "no-store" });
    return (await response.json()) as Answer<Result>;
  } catch (cause) {
    throw new ApiError("UNREACHABLE", `no answer from the API at ${address}`, { cause });
  }
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
