import type { MetadataRoute } from "next";
import { instanceAddress } from "../instance-address.ts";

/** What crawlers may read: every page; the API and forms that ask for work are not for them. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/graphql", "/ask/", "/search", "/exports/"] },
    sitemap: `${await instanceAddress()}/sitemap.xml`,
  };
}
