import { graphqlAnswer, readShape, type UploadVerdict, uploadRunsData } from "@perfatlas/wire";

/** What an answer means for the client. */
export type Meaning =
  | { readonly kind: "verdicts"; readonly verdicts: readonly UploadVerdict[] }
  | { readonly kind: "again"; readonly why: string; readonly afterMs?: number }
  | { readonly kind: "too-large" }
  | { readonly kind: "unauthenticated" }
  | { readonly kind: "stop"; readonly why: string }
  /** The request is refused for what is in it: split it, and set a single item aside. */
  | { readonly kind: "refused"; readonly why: string };

/** An answer as far as it matters. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Classifies an answer; `nowMs` reads a Retry-After that is a date. */
export function classifyAnswer(answer: Answer, nowMs: number): Meaning {
  const { status } = answer;
  if (status === 429) return again("the server asks for patience", retryAfterMs(answer, nowMs));
  if (status === 408 || status === 425 || status >= 500) return again(`status ${status}`);
  if (status === 413) return { kind: "too-large" };
  if (status === 401) return { kind: "unauthenticated" };
  if (status === 403)
    return { kind: "stop", why: "this token may not upload to the project (403)" };
  if (status === 404) return { kind: "stop", why: "there is no such API or project (404)" };
  if (status >= 300 && status < 400) {
    return { kind: "stop", why: `the API redirects (${status}); give its final https address` };
  }
  return classifyBody(answer, nowMs);
}

function again(why: string, afterMs?: number): Meaning {
  return { kind: "again", why, ...(afterMs === undefined ? {} : { afterMs }) };
}

function classifyBody(answer: Answer, nowMs: number): Meaning {
  let json: unknown;
  try {
    json = JSON.parse(answer.body);
  } catch {
    return again("the answer is not JSON");
  }
  // One of another form is not the API's, but of what stands between.
  const { data, errors: [error] = [] } = readShape(graphqlAnswer, json).shape ?? {};
  const { shape, fault } = readShape(uploadRunsData, data);
  if (fault === null) return { kind: "verdicts", verdicts: shape.uploadRuns.results };
  if (error === undefined && data !== undefined && data !== null) {
    const why = `the API's verdicts are of another form (${fault.path}: ${fault.message}); get its release of the harness`;
    return { kind: "stop", why };
  }
  const why = error?.message ?? `status ${answer.status}`;
  switch (error?.extensions?.code) {
    case undefined:
      return answer.status === 200
        ? again("the answer has neither data nor errors")
        : { kind: "refused", why };
    case "RATE_LIMITED":
      return again(why, retryAfterMs(answer, nowMs));
    case "INTERNAL":
    case "INTERNAL_SERVER_ERROR":
    case "UNAVAILABLE":
      return again(why);
    case "UNAUTHENTICATED":
      return { kind: "unauthenticated" };
    case "FORBIDDEN":
    case "NOT_FOUND":
      return { kind: "stop", why };
    default:
      return { kind: "refused", why };
  }
}

/** Retry-After in seconds or as a date; undefined when it is neither. */
function retryAfterMs(answer: Answer, nowMs: number): number | undefined {
  const text = answer.retryAfter;
  if (text === null || text.trim() === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
