import type { AskedQuery } from "../components/figure/figure-content.ts";
import type { TypedDocumentString } from "../generated/graphql.ts";

/** A document and its variables, as a figure keeps them for its readers. */
export function askedOf<Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): AskedQuery {
  return { text: String(document).trim(), variables };
}
