import type { GraphQLSchema } from "graphql";

/** What a generator knows of a registry, so that some of what it asks for is there. */
export interface Known {
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  /** Opaque IDs of all types. */
  readonly ids: readonly string[];
  /** Cursors of all lists. */
  readonly cursors: readonly string[];
  /** Slugs and names, by the argument that takes them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}
