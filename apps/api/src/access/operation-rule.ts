import { GraphQLError, type OperationDefinitionNode, type ValidationContext } from "graphql";

/** Refuses operations that the schema has no root type for: execution would take it for its own fault. */
export function operationRule(context: ValidationContext) {
  return {
    OperationDefinition(node: OperationDefinitionNode): void {
      if (context.getSchema().getRootType(node.operation)) return;
      const message = `this API has no ${node.operation}; it answers queries and mutations`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
