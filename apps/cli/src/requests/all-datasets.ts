import {
  type DatasetWhere,
  ListDatasetsDocument,
  type ListDatasetsQuery,
  type ListedDatasetFragment,
} from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";

/**
 * All data sets of the registry and of its catalogue, or those that a filter finds, page by page, in the
 * registry's order.
 */
export async function allDatasets(
  transport: Transport,
  where: DatasetWhere | null = null,
): Promise<readonly ListedDatasetFragment[]> {
  const found: ListedDatasetFragment[] = [];
  let after: string | null = null;
  do {
    const { datasets }: ListDatasetsQuery = await transport.request(ListDatasetsDocument, {
      ...{ first: 100, after, where },
    });
    found.push(...datasets.nodes);
    after = datasets.pageInfo.hasNextPage ? datasets.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
