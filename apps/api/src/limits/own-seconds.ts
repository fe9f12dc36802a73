import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/**
 * Seconds that an operation has for its own: the most that `extensions.deadlineSeconds` of its root fields ask
 * for. Undefined when one of them asks for none: what is asked beside what takes long has no more than the usual.
 */
export function ownSeconds(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): number | undefined {
  const fields = schema.getRootType(operation)?.getFields() ?? {};
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [],
    ),
  );
  const names = rootFields(selectionSet, fragments, new Set());
  const asked = [...names].map((name) => fields[name]?.extensions.deadlineSeconds);
  if (asked.length === 0 || asked.includes(undefined)) return undefined;
  return Math.max(...asked.map(Number));
}

/** Names of the fields that are selected, each fragment looked through once. */
function* rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  seen: Set<string>,
): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value;
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* rootFields(selection.selectionSet, fragments, seen);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const below = fragments.get(selection.name.value);
      if (below !== undefined) yield* rootFields(below, fragments, seen);
    }
  }
}
