import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";

/**
 * Seconds that an operation has for its own: the most that `extensions.deadlineSeconds` of its root fields
 * ask for; 0 when none does.
 */
export function ownSeconds(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
): number {
  const fields = schema.getRootType(operation)?.getFields() ?? {};
  const asked = selectionSet.selections.map((selection) => {
    const field = selection.kind === Kind.FIELD ? fields[selection.name.value] : undefined;
    return Number(field?.extensions.deadlineSeconds ?? 0);
  });
  return Math.max(0, ...asked);
}
