/** Suites of protocols before those that are made from data sets, else in their order. */
export function protocolsFirst<Suite extends { readonly dataset: object | null }>(
  suites: readonly Suite[],
): readonly Suite[] {
  return suites.toSorted((a, b) => Number(a.dataset !== null) - Number(b.dataset !== null));
}
