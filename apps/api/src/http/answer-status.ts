import type { ApolloServerPlugin } from "@apollo/server";
import { MEDIA_TYPES } from "./media-types.ts";

/** Statuses of the draft for requests that were understood and of which nothing was executed. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 422,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 422,
  OPERATION_RESOLUTION_FAILURE: 422,
  PERSISTED_QUERY_NOT_FOUND: 404,
};

/**
 * Gives answers without data the status that the draft "GraphQL over HTTP" asks for: as
 * application/graphql-response+json it says what is wrong; as application/json, which anything on the way could have
 * sent, it is 200. Refusals for what a request would take keep theirs.
 */
export const answerStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== "single" || request.http === undefined) return;
        const { data, errors } = response.body.singleResult;
        const status = STATUS[String(errors?.[0]?.extensions?.code)];
        if (data !== undefined || status === undefined) return;
        const isDraft = request.http.headers.get("accept") === MEDIA_TYPES.draft;
        response.http.status = isDraft ? status : 200;
      },
    };
  },
};
