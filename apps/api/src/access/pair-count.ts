import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/**
 * Pairs of fields with one name in the same place of the answer: so many comparisons are needed to
 * tell whether they can be merged. Walks every field as often as its fragments are spread: for
 * documents whose selections are counted before.
 */
export function pairCount(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  return pairsOf([set], fragments);
}

function pairsOf(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const places = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) collect(set, fragments, places, spread);
  let pairs = 0;
  for (const fields of places.values()) {
    pairs += (fields.length * (fields.length - 1)) / 2;
    pairs += pairsBelow(fields, fragments);
  }
  return pairs;
}

function pairsBelow(
  fields: readonly FieldNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const below = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  return below.length === 0 ? 0 : pairsOf(below, fragments);
}

/** A fragment that is spread twice in one place is there once. */
function collect(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  places: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const fields = places.get(name);
      if (fields === undefined) places.set(name, [selection]);
      else fields.push(selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, fragments, places, spread);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) collect(fragment.selectionSet, fragments, places, spread);
    }
  }
}
