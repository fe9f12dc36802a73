/** A further PostgreSQL server, which holds the measurements of versions. */
export interface StorageNode {
  /** Of small letters, digits and underscores, 31 at most, a letter first. */
  readonly name: string;
  /** postgres://… */
  readonly url: string;
}

/** The foreign server of a node in the registry, and the schema on the node: its name is in every error of it. */
export function nodeSchema({ name }: Pick<StorageNode, "name">): string {
  return `perfatlas_${name}`;
}
