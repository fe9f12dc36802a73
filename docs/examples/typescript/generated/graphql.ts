// Written by apps/api/generate-documents.ts from schema.graphql and graphql/*.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type FastestQueryVariables = Exact<{
  environment: string;
  metric: string;
  first: number;
}>;


export type FastestQuery = { readonly measurements: { readonly nodes: ReadonlyArray<{ readonly value: number | null, readonly configuration: { readonly key: string, readonly levels: unknown } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FastestDocument = new TypedDocumentString(`
query Fastest($environment: String!, $metric: String!, $first: Int!) {
  measurements(
    environment: $environment
    metric: $metric
    first: $first
    orderBy: VALUE_ASC
  ) {
    nodes {
      value
      configuration {
        key
        levels
      }
    }
  }
}
`) as unknown as TypedDocumentString<FastestQuery, FastestQueryVariables>;