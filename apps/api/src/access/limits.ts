import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from "graphql";

/** Levels of selections; a connection takes two (edges, node). */
export const DEPTH_LIMIT = 12;
/** Aliases of one document. */
export const ALIAS_LIMIT = 30;
/** Tokens of one document; counted while it is parsed. */
export const TOKEN_LIMIT = 4000;

/** Refuses documents that select deeper than DEPTH_LIMIT; introspection fields do not count. */
export function depthRule(context: ValidationContext) {
  return {
    Document(document: DocumentNode) {
      const fragments = fragmentsOf(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const depth = depthOf(definition.selectionSet, fragments, new Set());
        if (depth <= DEPTH_LIMIT) continue;
        context.reportError(
          new GraphQLError(
            `the query is ${depth} levels deep; at most ${DEPTH_LIMIT} are answered`,
            {
              nodes: [definition],
            },
          ),
        );
      }
    },
  };
}

/** Refuses documents with more than ALIAS_LIMIT aliases. */
export function aliasRule(context: ValidationContext) {
  return {
    Document(document: DocumentNode) {
      const count = aliasCount(document);
      if (count > ALIAS_LIMIT) {
        context.reportError(
          new GraphQLError(`the query has ${count} aliases; at most ${ALIAS_LIMIT} are answered`),
        );
      }
    },
  };
}

function aliasCount(document: ASTNode): number {
  let count = 0;
  visit(document, {
    Field(field) {
      if (field.alias !== undefined) count++;
    },
  });
  return count;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** `open` holds the fragments on the way: a cycle is another rule's error and must end here. */
function depthOf(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  open: ReadonlySet<string>,
): number {
  let deepest = 0;
  for (const selection of set.selections) {
    deepest = Math.max(deepest, depthOfSelection(selection, fragments, open));
  }
  return deepest;
}

function depthOfSelection(
  selection: SelectionSetNode["selections"][number],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  open: ReadonlySet<string>,
): number {
  if (selection.kind === Kind.FIELD) {
    if (selection.name.value.startsWith("__")) return 0;
    const below = selection.selectionSet;
    return 1 + (below === undefined ? 0 : depthOf(below, fragments, open));
  }
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return depthOf(selection.selectionSet, fragments, open);
  }
  const name = selection.name.value;
  const fragment = fragments.get(name);
  if (fragment === undefined || open.has(name)) return 0;
  return depthOf(fragment.selectionSet, fragments, new Set([...open, name]));
}
