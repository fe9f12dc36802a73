import {
  FastestDocument,
  type FastestQuery,
  type TypedDocumentString,
} from "./generated/graphql.ts";

/** One of the lowest values of a metric, with its configuration. */
export type Fastest = FastestQuery["measurements"]["nodes"][number];

/**
 * The configurations with the lowest values of a metric in an environment: what is asked for and what comes back are
 * types that `npm run generate` makes of graphql/*.graphql and the schema.
 * @throws Error with code and message of what was refused.
 */
export async function fastest(
  address: string,
  environment: string,
  metric: string,
): Promise<readonly Fastest[]> {
  const data = await ask(address, FastestDocument, { environment, metric, first: 10 });
  return data.measurements.nodes;
}

async function ask<Result, Variables>(
  address: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
    },
    body: JSON.stringify({ query: String(document), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Result>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new Error(`${error.extensions.code}: ${error.message}`);
  if (data == null) throw new Error(`no data, status ${response.status}`);
  return data;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}
