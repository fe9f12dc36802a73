import type { ApolloServerPlugin } from "@apollo/server";
import type { ApiContext } from "../graph/api-context.ts";

/** Seconds that caches on the way may give an answer again. */
const FRESH_SECONDS = 60;

/**
 * Lets caches keep what anybody gets who asks for the same with GET: answers without an error, to requests without a
 * key. What is left of a budget is of one caller.
 */
export const cacheHeaders: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, request, response, source }) {
        if (request.http === undefined || response.body.kind !== "single") return;
        const isOfAll =
          request.http.method === "GET" &&
          contextValue.caller.kind === "anonymous" &&
          response.body.singleResult.errors === undefined &&
          !source?.includes("rateLimit");
        const said = isOfAll ? `public, max-age=${FRESH_SECONDS}` : "no-store";
        response.http.headers.set("cache-control", said);
      },
    };
  },
};
