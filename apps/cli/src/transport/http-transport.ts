import { type GraphqlAnswer, graphqlAnswer, readShape } from "@perfatlas/wire";
import { dataOf } from "./registry-error.ts";
import type { Transport } from "./transport.ts";
import { UnreachableError } from "./unreachable-error.ts";

/** Milliseconds for an answer; the slowest is a suggestion's. */
const PATIENCE_MS = 130_000;

/**
 * Speaks to the registry at `address`, with or without a path: /graphql is meant when there is
 * none. `key` is sent as a bearer token.
 */
export function httpTransport(address: string, key: string | undefined): Transport {
  const url = new URL(address);
  if (url.pathname === "/") url.pathname = "/graphql";
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  return {
    where: address,
    isElsewhere: true,
    afterwards: `it goes on in the instance at ${url.origin}`,
    work: async () => {},
    async request(document, variables) {
      const body = JSON.stringify({ query: String(document), variables });
      const answer = await post(url, headers, body);
      return dataOf(answer);
    },
    close: async () => {},
  };
}

async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<GraphqlAnswer> {
  let answer: unknown;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    answer = await response.json();
  } catch (error) {
    throw new UnreachableError(`no registry answers at ${url.origin}`, { cause: error });
  }
  const { shape, fault } = readShape(graphqlAnswer, answer);
  if (fault === null) return shape;
  throw new UnreachableError(
    `what answers at ${url.href} is no registry: its JSON is of another form`,
  );
}
