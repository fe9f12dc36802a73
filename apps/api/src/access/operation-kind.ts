import type { OperationDefinitionNode, OperationTypeNode } from "graphql";

/**
 * Kind of the operation that a request runs; undefined where its document has none of the name that was asked for,
 * which Apollo calls its plugins for all the same, though its types promise an operation.
 */
export function operationKind(request: {
  readonly operation: OperationDefinitionNode | undefined;
}): `${OperationTypeNode}` | undefined {
  return request.operation?.operation;
}
