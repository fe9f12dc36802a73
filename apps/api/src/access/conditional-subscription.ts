import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
} from "graphql";

const CONDITIONS = new Set(["skip", "include"]);

/**
 * Whether what a subscription listens to depends on a condition, also within fragments at its root. The specification
 * forbids it (September 2025, 5.2.4.1), and the rule of graphql-js that counts a subscription's fields evaluates
 * conditions without the variables: it throws where it should report.
 */
export function isConditionalSubscription(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return false;
  const spread = new Set<string>();
  const open: SelectionNode[] = [...operation.selectionSet.selections];
  for (let selection = open.pop(); selection !== undefined; selection = open.pop()) {
    if (selection.directives?.some(({ name }) => CONDITIONS.has(name.value))) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) open.push(...selection.selectionSet.selections);
    if (selection.kind !== Kind.FRAGMENT_SPREAD || spread.has(selection.name.value)) continue;
    spread.add(selection.name.value);
    open.push(...(fragments.get(selection.name.value)?.selectionSet.selections ?? []));
  }
  return false;
}
