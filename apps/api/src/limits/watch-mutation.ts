import type { GraphQLRequestExecutionListener } from "@apollo/server";

/** What became of the fields of a mutation. */
export interface MutationOutcome {
  /** Whether nothing of it was done: each of its fields was refused, or failed. */
  readonly isRefused: boolean;
}

/** Watches the fields of a mutation; a refusal is an error, or `userErrors` in the payload, asked for or not. */
export function watchMutation<Context extends object>(): {
  readonly outcome: MutationOutcome;
  readonly listener: GraphQLRequestExecutionListener<Context>;
} {
  let fields = 0;
  let refused = 0;
  return {
    outcome: {
      get isRefused() {
        return fields > 0 && refused === fields;
      },
    },
    listener: {
      willResolveField({ info }) {
        if (info.path.prev !== undefined) return;
        fields++;
        return (error, payload) => {
          if (error !== null || hasUserErrors(payload)) refused++;
        };
      },
    },
  };
}

function hasUserErrors(payload: unknown): boolean {
  const { userErrors } = (payload ?? {}) as { readonly userErrors?: unknown };
  return Array.isArray(userErrors) && userErrors.length > 0;
}
