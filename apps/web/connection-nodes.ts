/** The nodes of a Relay connection, in its order. */
export function connectionNodes<T>(connection: {
  readonly edges: ReadonlyArray<{ readonly node: T }>;
}): readonly T[] {
  return connection.edges.map((edge) => edge.node);
}
