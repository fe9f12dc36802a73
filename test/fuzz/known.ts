import type { GraphQLSchema } from "graphql";

/** What a generator knows of a registry, so that some of what it asks for is there. */
export interface Known {
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  /** Opaque IDs of all types. */
  readonly ids: readonly string[];
  /** Cursors of all lists. */
  readonly cursors: readonly string[];
  /** A draft of the caller "upload": parts of its files, none of which is stored at first. */
  readonly draft: { readonly uuid: string; readonly parts: readonly Buffer[] };
  /** Slugs and names, by the argument that takes them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}
