import type { Request, RequestHandler, Response } from "express";
import type { Caller } from "../access/caller.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import { documentCost } from "../cost/document-cost.ts";
import { UnauthenticatedError } from "../errors/errors.ts";
import { formattedError } from "../errors/formatted-error.ts";
import { RefusalError } from "../errors/refusal-error.ts";
import type { ApiContext } from "../graph/api-context.ts";
import { refuse } from "../http/refuse.ts";
import { refuseFor } from "../http/refuse-for.ts";
import { assertAffordable } from "../limits/assert-affordable.ts";
import { REQUEST_POINTS } from "../limits/budget-keeper.ts";
import { rateLimitHeaders } from "../limits/rate-limit-headers.ts";
import { type AskedSubscription, askedSubscription } from "./asked-subscription.ts";
import { readSubscription } from "./read-subscription.ts";
import { sendEvents } from "./send-events.ts";
import { type SubscriptionTools, subscriptionResults } from "./subscription-results.ts";

/** Who sends a request, and what they are bounded by. */
interface Identified {
  readonly caller: Caller;
  readonly limits: RequestLimits;
}

/** What subscriptions are answered from. */
export interface SubscriptionSource extends SubscriptionTools {
  /** Found out once a request. */
  identified(request: Request): Promise<Identified>;
  /** Found out anew. */
  identify(request: Request): Promise<Identified>;
  createContext(caller: Caller, limits: RequestLimits): ApiContext;
}

/**
 * Answers a subscription as a stream of events: GET with the document in the address, as EventSource asks, or POST.
 * What a document is at fault for is an event as well, since a browser tells no more of another status than that.
 */
export function subscriptionHandler(source: SubscriptionSource): RequestHandler {
  return async (request, response) => {
    const asked = askable(request, response);
    if (asked === null) return;
    try {
      await answer(source, asked, { request, response });
    } catch (error) {
      if (response.headersSent) response.destroy();
      else if (error instanceof RefusalError) refuseFor(response, error);
      else {
        const { message, extensions } = formattedError(source.format, error);
        const status = extensions?.code === "UNAVAILABLE" ? 503 : 500;
        response.status(status).json({ errors: [{ message, extensions }] });
      }
    }
  };
}

async function answer(
  source: SubscriptionSource,
  asked: AskedSubscription,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<void> {
  const { caller, limits } = await source.identified(request);
  const { over } = limits;
  const read = readSubscription(source.schema, asked);
  if (!("document" in read)) {
    await source.keeper.chargeReading(limits);
    response.set(rateLimitHeaders(limits));
    const errors = read.map((error) => formattedError(source.format, error));
    return await sendEvents(response, [{ errors }], over.signal);
  }
  const cost = documentCost(source.prices, read.document, read.operation, read.variables);
  const points = cost.points + REQUEST_POINTS;
  limits.cost = points;
  assertAffordable({ ...cost, points }, limits);
  await source.keeper.charge(limits, REQUEST_POINTS);
  const context = source.createContext(caller, limits);
  const leave = context.live.room.enter(limits);
  response.once("close", () => over.abort(new Error("the client went away")));
  try {
    if (response.destroyed) over.abort();
    const contextOfEvent = () => contextAnew(source, request, caller);
    const subscription = { ...read, points };
    const results = await subscriptionResults(source, subscription, { context, contextOfEvent });
    response.set(rateLimitHeaders(limits));
    await sendEvents(response, results, over.signal);
  } finally {
    leave();
  }
}

async function contextAnew(
  source: SubscriptionSource,
  request: Request,
  before: Caller,
): Promise<ApiContext> {
  const { caller, limits } = await source.identify(request);
  if (caller.kind === "lapsed" && before.kind !== "lapsed") {
    const hint = "subscribe again with another token, or with none to hear what everybody may";
    throw new UnauthenticatedError(`${caller.why}; ${hint}`);
  }
  return source.createContext(caller, limits);
}

/** What is asked; null when the request is none of these, and was told so. */
function askable(request: Request, response: Response): AskedSubscription | null {
  if (request.method !== "GET" && request.method !== "POST") {
    response.set("allow", "GET, POST");
    refuse(response, 405, "subscriptions are asked for with GET or POST", "BAD_REQUEST");
    return null;
  }
  if (request.accepts("text/event-stream") === false) {
    const message = "the answer is text/event-stream, which the request does not accept";
    refuse(response, 406, message, "BAD_REQUEST");
    return null;
  }
  const asked = askedSubscription(request);
  if (typeof asked !== "string") return asked;
  refuse(response, 400, asked, "BAD_REQUEST");
  return null;
}
