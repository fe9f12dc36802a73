import { GraphQLError, type OperationDefinitionNode, type ValidationContext } from "graphql";

/** Refuses subscriptions where one answer is given: each of theirs comes in a stream of its own. */
export function operationRule(context: ValidationContext) {
  return {
    OperationDefinition(node: OperationDefinitionNode): void {
      if (node.operation !== "subscription") return;
      const message =
        "a subscription is answered event by event: send it to /graphql/stream with `Accept: text/event-stream`";
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
