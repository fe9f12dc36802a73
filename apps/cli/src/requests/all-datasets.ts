import { type ListedDataset, listDatasets } from "../graphql/list-datasets.ts";
import type { Transport } from "../transport/transport.ts";

interface Page {
  readonly datasets: {
    readonly edges: readonly { readonly node: ListedDataset }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** All data sets of the registry and of its catalogue, page by page, in the registry's order. */
export async function allDatasets(transport: Transport): Promise<readonly ListedDataset[]> {
  const found: ListedDataset[] = [];
  let after: string | null = null;
  for (;;) {
    const { datasets }: Page = await transport.request<Page>(listDatasets, { first: 100, after });
    found.push(...datasets.edges.map(({ node }) => node));
    if (!datasets.pageInfo.hasNextPage) return found;
    after = datasets.pageInfo.endCursor;
  }
}
