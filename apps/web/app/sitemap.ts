import type { MetadataRoute } from "next";
import { pageAddress } from "../addresses.ts";
import { ApiError, ask } from "../api-client.ts";
import { SitemapDocument } from "../generated/graphql.ts";
import { instanceAddress } from "../instance-address.ts";

const PAGES = [
  ...["", "/systems", "/hardware", "/compare", "/leaderboard", "/strategies", "/suites"],
  ...["/datasets", "/advise", "/contribute", "/method", "/api", "/reference", "/about"],
];

/** The pages of what is stored, for search engines; those that need nothing stored when the API is away. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const address = await instanceAddress();
  return [...PAGES, ...(await storedPages())].map((path) => ({ url: `${address}${path}` }));
}

async function storedPages(): Promise<readonly string[]> {
  try {
    const { systems, datasets, suites, strategies } = await ask(SitemapDocument, {});
    return [
      ...systems.nodes.map(({ slug }) => pageAddress("systems", slug)),
      ...systems.nodes.flatMap(({ environments }) =>
        environments.nodes.map(({ slug }) => pageAddress("environments", slug)),
      ),
      ...datasets.nodes.map(({ slug }) => pageAddress("datasets", slug)),
      ...suites.nodes.map(({ slug }) => pageAddress("suites", slug)),
      ...new Set(strategies.map(({ name }) => pageAddress("strategies", name))),
    ];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}
