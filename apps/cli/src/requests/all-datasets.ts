import { ListDatasetsDocument, type ListedDatasetFragment } from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";

/** All data sets of the registry and of its catalogue, page by page, in the registry's order. */
export async function allDatasets(transport: Transport): Promise<readonly ListedDatasetFragment[]> {
  const found: ListedDatasetFragment[] = [];
  let after: string | null = null;
  do {
    const variables: { first: number; after: string | null } = { first: 100, after };
    const { datasets } = await transport.request(ListDatasetsDocument, variables);
    found.push(...datasets.nodes);
    after = datasets.pageInfo.hasNextPage ? datasets.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
