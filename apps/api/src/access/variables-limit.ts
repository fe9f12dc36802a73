import type { ApolloServerPlugin } from "@apollo/server";
import { assertShallow } from "./assert-shallow.ts";

/** Refuses variables that are too deep, before anything walks them. */
export const variablesLimit: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        assertShallow(request.variables ?? {});
      },
    };
  },
};
