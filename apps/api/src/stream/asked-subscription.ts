import type { Request } from "express";

/** What a request for a subscription says. */
export interface AskedSubscription {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a GET says in its address, or a POST in its body; otherwise what is wrong with it, in words. */
export function askedSubscription(request: Request): AskedSubscription | string {
  const given: unknown = request.method === "GET" ? request.query : request.body;
  if (typeof given !== "object" || given === null) return "the body is a JSON object with `query`";
  const { query, operationName = null, variables } = given as Readonly<Record<string, unknown>>;
  if (typeof query !== "string") return "`query` has the document of a subscription";
  if (operationName !== null && typeof operationName !== "string") {
    return "`operationName` is a text";
  }
  const read = variables === undefined || variables === null ? {} : readVariables(variables);
  return read === null ? "`variables` is a JSON object" : { query, operationName, variables: read };
}

function readVariables(given: unknown): AskedSubscription["variables"] | null {
  try {
    const value: unknown = typeof given === "string" ? JSON.parse(given) : given;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as AskedSubscription["variables"]) : null;
  } catch {
    return null;
  }
}
