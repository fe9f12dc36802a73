import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, getDirectiveValues } from "graphql";
import { getVariableValues } from "graphql/execution/values.js";
import type { ApiContext } from "../api-context.ts";
import { asOfDirective } from "./as-of-directive.ts";

/** Reads `@asOf` of the operation into the context of its resolvers. A time to come is refused. */
export const asOfPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operation, request, schema }) {
        if (!operation?.directives?.some(({ name }) => name.value === asOfDirective.name)) return;
        const definitions = operation.variableDefinitions ?? [];
        const { coerced } = getVariableValues(schema, definitions, request.variables ?? {});
        // Variables that do not fit their types are refused when the query is run.
        if (coerced === undefined) return;
        const time = getDirectiveValues(asOfDirective, operation, coerced)?.time;
        if (!(time instanceof Date)) return;
        if (time.getTime() > Date.now()) throw toCome(time);
        contextValue.database = { ...contextValue.database, asOf: time };
      },
    };
  },
};

function toCome(time: Date): GraphQLError {
  const message = `@asOf: ${time.toISOString()} is still to come, and its answer may change; give a time that is over, or leave it out`;
  return new GraphQLError(message, {
    extensions: { code: "BAD_USER_INPUT", reason: "AS_OF", http: { status: 400 } },
  });
}
