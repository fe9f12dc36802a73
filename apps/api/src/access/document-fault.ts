import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { isConditionalSubscription } from "./conditional-subscription.ts";
import { DocumentExtent, type Extent } from "./document-extent.ts";
import {
  ALIAS_LIMIT,
  DEFINITION_LIMIT,
  DEPTH_LIMIT,
  PAIR_LIMIT,
  SELECTION_LIMIT,
  VALUE_DEPTH_LIMIT,
} from "./limits.ts";
import { pairCount } from "./pair-count.ts";
import { textFault } from "./text-fault.ts";
import { valueDepth } from "./value-depth.ts";

/**
 * The first limit that a document is beyond, as a sentence; null when it keeps them all. The time grows
 * with the number of its tokens, whatever spreads what.
 */
export function documentFault(document: DocumentNode): string | null {
  const text = document.loc?.source.body;
  return (
    (text === undefined ? null : textFault(text)) ??
    definitionFault(document.definitions.length) ??
    valueFault(valueDepth(document)) ??
    selectionFault(document)
  );
}

function definitionFault(count: number): string | null {
  if (count <= DEFINITION_LIMIT) return null;
  return `the query has ${count} operations and fragments; at most ${DEFINITION_LIMIT} are answered`;
}

function valueFault(depth: number): string | null {
  if (depth <= VALUE_DEPTH_LIMIT) return null;
  return `an argument is ${depth} lists and objects deep; at most ${VALUE_DEPTH_LIMIT} are read`;
}

function selectionFault({ definitions }: DocumentNode): string | null {
  const fragments = new Map(
    definitions.flatMap((each) => (isFragment(each) ? [[each.name.value, each]] : [])),
  );
  const extent = new DocumentExtent(fragments);
  const operations = definitions.filter(isOperation);
  const asked = operations.map((each) => extent.of(each.selectionSet));
  // Fragments that nothing spreads are walked by other rules, too.
  const all = [...asked, ...Array.from(fragments.keys(), (name) => extent.ofFragment(name))];
  if (extent.circle !== null) return `fragment ${extent.circle.join(" spreads ")}: it has no end`;
  if (all.some(({ selectionCount }) => selectionCount > SELECTION_LIMIT)) {
    const spread = "once its fragments are put in";
    return `the query has more than ${SELECTION_LIMIT} fields ${spread}; select less at once`;
  }
  for (const each of asked) {
    const fault = extentFault(each);
    if (fault !== null) return fault;
  }
  if (operations.some((each) => isConditionalSubscription(each, fragments))) {
    return "what a subscription listens to takes neither @skip nor @include; put them on fields below it";
  }
  // Last, for it walks what the extents count.
  const isRepeated = [...operations, ...fragments.values()].some(
    ({ selectionSet }) => pairCount(selectionSet, fragments) > PAIR_LIMIT,
  );
  return isRepeated ? "the query selects the same field again and again; select it once" : null;
}

function extentFault({ depth, aliasCount }: Extent): string | null {
  if (depth > DEPTH_LIMIT) {
    return `the query is ${depth} levels deep; at most ${DEPTH_LIMIT} are answered`;
  }
  if (aliasCount > ALIAS_LIMIT) {
    return `the query has ${aliasCount} aliases; at most ${ALIAS_LIMIT} are answered`;
  }
  return null;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
