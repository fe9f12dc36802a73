import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { Budgets } from "../access/budgets.ts";
import { answerCost } from "../cost/answer-cost.ts";
import { documentCost } from "../cost/document-cost.ts";
import { type SchemaPrices, schemaPrices } from "../cost/schema-prices.ts";
import type { ApiContext } from "../graph/api-context.ts";
import { assertAffordable } from "./assert-affordable.ts";
import { siteDocuments } from "./generated/site-documents.ts";

/** Points of any request, for reading and checking it. */
const REQUEST_POINTS = 50;

/** Bounds what documents cost before they run, and says so in every answer (`extensions.cost`). */
export function limitsPlugin(budgets: Budgets): ApolloServerPlugin<ApiContext> {
  let prices: SchemaPrices = new Map();
  return {
    async serverWillStart({ schema }) {
      prices = schemaPrices(schema);
    },
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue, queryHash }) {
          // No operation, or several of which none was named: answered as such.
          if (!operation) return;
          const { limits } = contextValue;
          const cost = documentCost(prices, document, operation, request.variables ?? {});
          const points = cost.points + REQUEST_POINTS;
          limits.cost = points;
          if (Object.hasOwn(siteDocuments, queryHash)) return;
          const { perRequest } = budgets[limits.callerClass];
          assertAffordable({ ...cost, points }, perRequest, CALLERS[limits.callerClass]);
        },
        async willSendResponse(request) {
          sayCost(request, prices, budgets);
        },
      };
    },
  };
}

/** How messages name callers of a class. */
const CALLERS = {
  anonymous: "a caller without a token",
  token: "a token",
  administrator: "an administrator",
  site: "the site",
} as const;

function sayCost(
  { contextValue: { limits }, document, operation, response }: GraphQLRequestContext<ApiContext>,
  prices: SchemaPrices,
  budgets: Budgets,
): void {
  const { body } = response;
  if (body?.kind !== "single") return;
  const { singleResult } = body;
  const { data, extensions } = singleResult;
  const limit = budgets[limits.callerClass].perRequest;
  const actual =
    document !== undefined && operation && data
      ? REQUEST_POINTS + answerCost(prices, document, operation, data)
      : REQUEST_POINTS;
  const cost = { requested: limits.cost ?? REQUEST_POINTS, actual, limit };
  response.body = {
    kind: "single",
    singleResult: { ...singleResult, extensions: { ...extensions, cost } },
  };
}
