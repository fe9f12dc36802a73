import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import type { Database, Reads } from "@perfatlas/db";
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from "express";
import { type Caller, type CallerKeys, readCaller } from "./access/caller.ts";
import { payerOf } from "./access/payer-of.ts";
import type { RequestLimits } from "./access/request-limits.ts";
import { textFault } from "./access/text-fault.ts";
import { administrationRouter } from "./administration/administration-router.ts";
import { administratorsOnly } from "./administration/administrators-only.ts";
import { taskRouter } from "./entries/task-router.ts";
import { RefusalError } from "./errors/refusal-error.ts";
import { exportRouter } from "./export/export-router.ts";
import type { ApiContext } from "./graph/api-context.ts";
import { compressAnswers } from "./http/compress-answers.ts";
import { crossOrigin } from "./http/cross-origin.ts";
import { settleMediaType } from "./http/media-types.ts";
import { refuse } from "./http/refuse.ts";
import { refuseFor } from "./http/refuse-for.ts";
import { requestIds } from "./http/request-ids.ts";
import { BODY_LIMITS } from "./limits/body-room.ts";
import { type BudgetKeeper, REQUEST_POINTS } from "./limits/budget-keeper.ts";
import { readBody } from "./limits/read-body.ts";
import { Turnstile } from "./limits/turnstile.ts";
import { accessLog, noteCaller } from "./log/access-log.ts";
import type { Report } from "./log/error-log.ts";
import { apiMetrics } from "./metrics/api-metrics.ts";
import { contributionRouter } from "./parts/contribution-router.ts";
import type { Jobs } from "./queue/jobs.ts";
import { createReadiness } from "./readiness.ts";
import { subscriptionHandler } from "./stream/subscription-handler.ts";
import type { SubscriptionTools } from "./stream/subscription-results.ts";

/** What nobody reads. */
const GONE = "the client went away before it was answered";

/** What the router answers from. */
export interface RouterSource {
  readonly apollo: ApolloServer<ApiContext>;
  readonly database: Database;
  /** The replica that answers queries; absent where there is none. */
  readonly reads: Reads | undefined;
  readonly jobs: Jobs;
  readonly keys: CallerKeys;
  readonly report: Report;
  readonly keeper: BudgetKeeper;
  /** Gets a line for each request. */
  readonly writeAccess: ((line: string) => void) | undefined;
  /** What requests of a caller are bounded by, and whose budget pays for them. */
  limitsOf(caller: Caller, payer: string): RequestLimits;
  createContext(caller: Caller, limits: RequestLimits): ApiContext;
  /** What subscriptions are answered with. */
  readonly live: SubscriptionTools;
}

/**
 * /graphql; /contributions; /admin and /metrics, for administrators; /exports and files of /datasets and /tasks;
 * /healthz (the process answers) and /readyz (so does the database).
 */
export function createRouter(source: RouterSource): Router {
  const router = express.Router();
  const isReady = createReadiness(source.database);
  const metrics = apiMetrics(source);
  const turnstile = new Turnstile();
  router.use(arriveAt(turnstile), requestIds, accessLog(source), metrics.observe);
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    // Why not is in the server's log; a probe needs the fact alone.
    const replica = source.reads?.state.use;
    if (await isReady()) response.json({ status: "ready", ...(replica && { replica }) });
    else response.status(503).json({ status: "database unavailable" });
  });
  router.use("/admin", administrationRouter(source));
  const answerMetrics: RequestHandler = async (_request, response) => {
    const text = await metrics.text();
    response.type(metrics.contentType).send(text);
  };
  router.use(
    "/metrics",
    administratorsOnly(source, (inner) => inner.get("/", answerMetrics)),
  );
  // The page of examples takes the place of a playground; a query in the address is answered here.
  router.get("/graphql", (request, response, next) => {
    const isVisit = request.accepts(["json", "html"]) === "html" && !("query" in request.query);
    if (isVisit) response.redirect(303, "/api");
    else next();
  });
  const identify = identifier(source);
  const identified = once(identify);
  const limitsFor = async (request: Request) => (await identified(request)).limits;
  router.use(["/exports", /^\/datasets\/[^/]+\/(data|croissant|citation)\./], crossOrigin);
  router.use(exportRouter({ ...source, pay: payFrom(source.keeper, limitsFor) }));
  router.use("/tasks", crossOrigin);
  router.use(taskRouter({ ...source, pay: payFrom(source.keeper, limitsFor) }));
  router.use("/contributions", contributionRouter({ ...source, identified }));
  const bounded = [
    oneAfterAnother(turnstile),
    readBody(limitsFor),
    oneAfterAnother(turnstile),
    refuseBrokenBody,
    refuseLongText,
  ];
  const spent = refuseSpent(source.keeper, identified);
  const subscriptions = subscriptionHandler({ ...source, ...source.live, identified, identify });
  router.use("/graphql/stream", crossOrigin, spent, bounded, subscriptions);
  router.use(
    "/graphql",
    crossOrigin,
    compressAnswers,
    spent,
    settleMediaType,
    bounded,
    expressMiddleware(source.apollo, {
      context: async ({ req, res }) => {
        const { caller, limits } = await identified(req);
        const leave = () => {
          if (!res.writableFinished) limits.over.abort(new RefusalError("DEADLINE", GONE));
        };
        if (res.destroyed) leave();
        else res.once("close", leave);
        return source.createContext(caller, limits);
      },
    }),
  );
  return router;
}

/** Charges what is answered without a document. */
function payFrom(keeper: BudgetKeeper, limitsFor: (request: Request) => Promise<RequestLimits>) {
  return async (request: Request, points: number): Promise<void> => {
    const limits = await limitsFor(request);
    keeper.refuseSpent(limits);
    await keeper.charge(limits, REQUEST_POINTS + points);
  };
}

interface Identified {
  readonly caller: Caller;
  readonly limits: RequestLimits;
}

/** Who sends a request and who pays for it. */
function identifier({ database, keys, limitsOf }: RouterSource) {
  return async (request: Request): Promise<Identified> => {
    const caller = await readCaller(database, request.get("authorization"), keys);
    noteCaller(request, caller.kind);
    const reader = request.get("x-forwarded-for");
    return { caller, limits: limitsOf(caller, payerOf(caller, { address: request.ip, reader })) };
  };
}

/** The same for each request, found out once. */
function once(find: (request: Request) => Promise<Identified>) {
  const known = new WeakMap<Request, Promise<Identified>>();
  return (request: Request): Promise<Identified> => {
    let found = known.get(request);
    if (found === undefined) {
      found = find(request);
      known.set(request, found);
    }
    return found;
  };
}

/**
 * Whoever has spent a budget is told so before the body is read. Whatever else is answered is charged: what was
 * not by its document, as its reading.
 */
function refuseSpent(keeper: BudgetKeeper, identified: (request: Request) => Promise<Identified>) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const { limits } = await identified(request);
      keeper.refuseSpent(limits);
      response.once("close", () => {
        // A database that does not answer charges nothing.
        if (limits.budget === undefined) keeper.chargeReading(limits).catch(() => {});
      });
    } catch (error) {
      if (error instanceof RefusalError) {
        refuseFor(response, error);
        return;
      }
      // A database that does not answer: GraphQL says so in its form, where the caller is needed.
    }
    next();
  };
}

/** Counts whoever comes, also those that need not pass. */
function arriveAt(turnstile: Turnstile): RequestHandler {
  return (_request, _response, next) => {
    turnstile.arrive();
    next();
  };
}

function oneAfterAnother(turnstile: Turnstile) {
  return async (_request: Request, _response: Response, next: NextFunction): Promise<void> => {
    await turnstile.pass();
    next();
  };
}

/** A document too long to be read, before it is: a place in it is found by counting its lines. */
function refuseLongText(request: Request, response: Response, next: NextFunction): void {
  const text: unknown = request.body?.query ?? request.query.query;
  const fault = typeof text === "string" ? textFault(text) : null;
  if (fault === null) next();
  else refuse(response, 400, fault, "GRAPHQL_VALIDATION_FAILED");
}

/** A body that was not read, or that express could not read, answered as GraphQL answers errors. */
function refuseBrokenBody(
  error: unknown,
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  if (error instanceof RefusalError) {
    refuseFor(response, error);
    return;
  }
  const { type, limit } = error as { readonly type?: unknown; readonly limit?: unknown };
  if (type !== "entity.too.large") {
    refuse(response, 400, "the request body is not JSON", "BAD_REQUEST");
    return;
  }
  const most = Math.max(...Object.values(BODY_LIMITS));
  const hint = limit === most ? "" : `; with a token ${most / 1024} KiB are`;
  const message = `the request body is larger than ${Number(limit) / 1024} KiB, which are read at most${hint}`;
  refuse(response, 413, message, "BAD_REQUEST");
}
