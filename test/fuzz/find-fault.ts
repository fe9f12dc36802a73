import { ERROR_CODES } from "@perfatlas/api";
import { findLeak, type Secrets } from "./find-leak.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import type { Answer } from "./send-request.ts";

/** Kinds of requests that are answered as GraphQL over HTTP answers, whatever they say. */
const GRAPHQL_KINDS = new Set([
  "query",
  "mutation",
  "broken document",
  "cut body",
  "page",
  "upload",
  "key",
  "suggestion",
  "administration",
]);

/** An answer of GraphQL. */
interface Result {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { code?: unknown };
  }[];
}

/** What is wrong with an answer, as a sentence, null when nothing is; and its error codes. */
export interface Judgement {
  readonly fault: string | null;
  readonly codes: readonly string[];
  /** What was answered, when it is JSON. */
  readonly answer: unknown;
}

/** Judges an answer. `secrets` are what it must not tell. */
export function findFault(request: FuzzRequest, answer: Answer, secrets: Secrets): Judgement {
  const parsed = parse(answer);
  const codes = codesOf(parsed);
  const isAdministrator = request.caller === "admin" || request.caller === "instance";
  const fault =
    statusFault(request, answer, codes) ??
    refusalFault(answer, codes) ??
    costFault(parsed) ??
    codeFault(codes) ??
    (GRAPHQL_KINDS.has(request.kind) ? shapeFault(answer, parsed) : null) ??
    findLeak(`${answer.headers}\n${withoutNewSecret(answer.body)}`, secrets, isAdministrator) ??
    (request.page === undefined ? null : pageFault(request.page, parsed));
  return { fault, codes, answer: parsed };
}

/** A server that is busy says so, and when to come again: no fault of the program. */
function statusFault(
  { bytes, method }: FuzzRequest,
  { status, headers }: Answer,
  codes: readonly string[],
): string | null {
  const isBusy =
    codes.every((code) => code === "OVERLOADED") && (codes.length > 0 || method === "HEAD");
  if (status === 503 && isBusy && /^retry-after(?:\n|: )\d+\r?$/im.test(headers)) return null;
  if (status >= 500 && !(bytes !== undefined && status === 505)) return `status ${status}`;
  return status === 0 && bytes === undefined ? "no answer" : null;
}

/** Who is refused for the budget is told when to come again. */
function refusalFault({ status, headers }: Answer, codes: readonly string[]): string | null {
  // A stream is open before its first event is charged, and says in it that the budget is used up.
  const isStream = /^content-type(?:\n|: )text\/event-stream/im.test(headers);
  if (status !== 429) {
    return codes.includes("RATE_LIMITED") && !isStream ? `RATE_LIMITED with ${status}` : null;
  }
  // What is sent as bytes may be answered with more than one answer.
  if (codes.some((code) => code !== "RATE_LIMITED")) return `429 for ${codes.join()}`;
  const seconds = Number(/^retry-after(?:\n|: )(\d+)\r?$/im.exec(headers)?.[1]);
  return seconds >= 1 && seconds <= 60 ? null : `429 without a time to come again: ${headers}`;
}

/** What an answer did cost is no more than was charged for it. */
function costFault(parsed: unknown): string | null {
  const { extensions } = (parsed ?? {}) as { readonly extensions?: { readonly cost?: Cost } };
  const cost = extensions?.cost;
  if (cost === undefined || cost.actual <= cost.requested) return null;
  return `it did cost ${cost.actual} points and could cost ${cost.requested}`;
}

interface Cost {
  readonly requested: number;
  readonly actual: number;
}

function codeFault(codes: readonly string[]): string | null {
  const known: readonly string[] = ERROR_CODES;
  const strange = codes.find((code) => code === "INTERNAL_SERVER_ERROR" || !known.includes(code));
  return strange === undefined ? null : `error code ${strange}`;
}

function shapeFault({ type, body, status }: Answer, parsed: unknown): string | null {
  if (status === 431) return null;
  if (!/^application\/(graphql-response\+)?json\b/.test(type)) return `content type "${type}"`;
  if (!isResult(parsed)) return `no answer of GraphQL: ${body.slice(0, 200)}`;
  const strange = Object.keys(parsed).find(
    (key) => !["data", "errors", "extensions"].includes(key),
  );
  if (strange !== undefined) return `an answer with "${strange}"`;
  const isWell = (parsed.errors ?? []).every(
    ({ message, extensions }) =>
      typeof message === "string" && typeof extensions?.code === "string",
  );
  return isWell ? null : `an error without message or code: ${body.slice(0, 200)}`;
}

interface PageAnswer {
  readonly edges: readonly { readonly cursor: string }[];
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

function pageFault(
  { first, hasAfter, isBackward }: NonNullable<FuzzRequest["page"]>,
  parsed: unknown,
) {
  const page = pageIn(isResult(parsed) ? parsed.data : null);
  if (page === null) return null;
  const { edges, nodes, totalCount, pageInfo } = page;
  const cursors = edges.map(({ cursor }) => cursor);
  const [start, end] = [cursors[0] ?? null, cursors.at(-1) ?? null];
  if (edges.length > first) return `a page of ${edges.length} where ${first} were asked for`;
  if (nodes.length !== edges.length) return "a page with other nodes than edges";
  if (new Set(cursors).size !== cursors.length) return "a page with a cursor twice";
  if (pageInfo.startCursor !== start || pageInfo.endCursor !== end)
    return "cursors of another page";
  const { hasNextPage: hasNext, hasPreviousPage: hasPrevious } = pageInfo;
  const [hasMore, hasLess] = isBackward ? [hasPrevious, hasNext] : [hasNext, hasPrevious];
  if (hasLess !== hasAfter) return "what is on the side it was read from is wrong";
  if (hasMore === true && edges.length !== first) return "another page beyond a short one";
  if (totalCount < edges.length) return `a page of ${edges.length} of ${totalCount}`;
  const isWhole = !hasAfter && hasMore === false;
  return isWhole && totalCount !== edges.length ? "the only page has not all nodes" : null;
}

function pageIn(data: unknown): PageAnswer | null {
  if (data === null || typeof data !== "object") return null;
  if ("page" in data) return data.page as PageAnswer | null;
  return (
    Object.values(data)
      .map(pageIn)
      .find((page) => page !== null) ?? null
  );
}

function isResult(value: unknown): value is Result {
  if (value === null || typeof value !== "object") return false;
  if ("errors" in value) return Array.isArray(value.errors) && value.errors.length > 0;
  return "data" in value;
}

function codesOf(parsed: unknown): readonly string[] {
  if (!isResult(parsed)) return [];
  return (parsed.errors ?? []).map(({ extensions }) => String(extensions?.code));
}

/** Once, to whom makes it, a secret is told. */
function withoutNewSecret(body: string): string {
  return body.replaceAll(/"ledgerSecret":"[^"]+"/g, "").replaceAll(/"secret":"[^"]+"/g, "");
}

/** Of a stream of events, the first one that has data. */
function parse({ type, body }: Answer): unknown {
  const isStream = type.startsWith("text/event-stream");
  const text = isStream ? (/^data: ?(\{.*)$/m.exec(body)?.[1] ?? "") : body;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
