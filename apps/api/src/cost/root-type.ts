import type { OperationDefinitionNode } from "graphql";

const NAMES = { query: "Query", mutation: "Mutation", subscription: "Subscription" } as const;

/** The name of the type that an operation selects from. */
export function rootType({ operation }: OperationDefinitionNode): string {
  return NAMES[operation];
}
