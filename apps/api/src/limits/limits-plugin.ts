import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { operationKind } from "../access/operation-kind.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import { answerCost } from "../cost/answer-cost.ts";
import { documentCost } from "../cost/document-cost.ts";
import { type SchemaPrices, schemaPrices } from "../cost/schema-prices.ts";
import type { ApiContext } from "../graph/api-context.ts";
import { assertAffordable } from "./assert-affordable.ts";
import { type BudgetKeeper, REQUEST_POINTS } from "./budget-keeper.ts";
import type { ExecutionLine } from "./execution-line.ts";
import { siteDocuments } from "./generated/site-documents.ts";
import { lateRefusal } from "./late-refusal.ts";
import { ownSeconds } from "./own-seconds.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";
import { type MutationOutcome, watchMutation } from "./watch-mutation.ts";

/**
 * Bounds what a document costs before it runs, charges it to its caller's budget, lets it wait for its turn,
 * and says what it cost in every answer: `extensions.cost`, RateLimit headers. A mutation that did nothing gets its points
 * back.
 */
export function limitsPlugin(
  keeper: BudgetKeeper,
  line: ExecutionLine,
  usualSeconds: number,
): ApolloServerPlugin<ApiContext> {
  let prices: SchemaPrices = new Map();
  return {
    async serverWillStart({ schema }) {
      prices = schemaPrices(schema);
    },
    async requestDidStart() {
      let leave = () => {};
      let isCharged = false;
      let mutation: MutationOutcome | undefined;
      return {
        async didResolveOperation(resolved) {
          const { document, operation, request, contextValue, queryHash, schema } = resolved;
          // No operation, or several of which none was named: answered as such.
          if (!operation) return;
          const { limits } = contextValue;
          const cost = documentCost(prices, document, operation, request.variables ?? {});
          const points = cost.points + REQUEST_POINTS;
          limits.cost = points;
          if (!Object.hasOwn(siteDocuments, queryHash)) {
            assertAffordable({ ...cost, points }, limits);
          }
          isCharged = true;
          await keeper.charge(limits, points);
          const seconds = ownSeconds(schema, document, operation) ?? usualSeconds;
          // What takes longer than usual has a line of its own, and must not hold up this one.
          const giveWay =
            seconds > usualSeconds
              ? () => {}
              : await line.enter(limits.payer ?? "this process", limits.over.signal);
          const timer = setTimeout(() => limits.over.abort(lateRefusal(seconds)), seconds * 1000);
          leave = () => {
            clearTimeout(timer);
            giveWay();
          };
        },
        async executionDidStart(request) {
          if (operationKind(request) !== "mutation") return;
          const watched = watchMutation<ApiContext>();
          mutation = watched.outcome;
          return watched.listener;
        },
        async willSendResponse(request) {
          leave();
          const { limits } = request.contextValue;
          if (mutation?.isRefused) await keeper.giveBack(limits, returned(limits)).catch(() => {});
          // Refused for what it is: reading it took its time all the same.
          if (!isCharged) await keeper.chargeReading(limits).catch(() => {});
          sayCost(request, prices);
          for (const [name, value] of Object.entries(rateLimitHeaders(limits))) {
            request.response.http.headers.set(name, value);
          }
        },
      };
    },
  };
}

/**
 * A change that was refused or failed costs nothing; a stranger, who cannot be told from the next one, pays for its
 * reading.
 */
function returned({ cost = 0, callerClass }: RequestLimits): number {
  return callerClass === "anonymous" ? Math.max(0, cost - REQUEST_POINTS) : cost;
}

function sayCost(
  {
    contextValue: { limits },
    document,
    operation,
    request,
    response,
  }: GraphQLRequestContext<ApiContext>,
  prices: SchemaPrices,
): void {
  const { body } = response;
  if (body?.kind !== "single") return;
  const { singleResult } = body;
  const { data, extensions } = singleResult;
  const variables = request.variables ?? {};
  const rows =
    document !== undefined && operation && data
      ? answerCost(prices, document, operation, { data, variables })
      : 0;
  const cost = costOf(limits, REQUEST_POINTS + rows);
  response.body = {
    kind: "single",
    singleResult: { ...singleResult, extensions: { ...extensions, cost } },
  };
}

function costOf({ cost, perRequest }: RequestLimits, actual: number) {
  return { requested: cost ?? REQUEST_POINTS, actual, limit: perRequest };
}
