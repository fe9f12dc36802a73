import type { SpaceFault } from "@perfatlas/modeling/space";

/** Something wrong in a descriptor, and where: keys and indices from its root. */
export type DescriptorFault = SpaceFault;

/** A fault, unless the name is one of those that are described. */
export function* known(
  name: string,
  names: readonly string[],
  path: DescriptorFault["path"],
  what: string,
): Generator<DescriptorFault> {
  if (names.includes(name)) return;
  const shown = names.slice(0, 12).join(", ");
  const legal = names.length > 12 ? `${shown}, … (${names.length})` : shown;
  yield { path, message: `there is no ${what} "${name}"; described are ${legal}` };
}

/** A fault for each item whose name an earlier one has. */
export function* unique<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  path: DescriptorFault["path"],
  what: string,
): Generator<DescriptorFault> {
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    const name = nameOf(item);
    if (seen.has(name))
      yield { path: [...path, i], message: `${what} "${name}" is described twice` };
    seen.add(name);
  }
}
