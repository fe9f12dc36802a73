import { pageAddress } from "../../addresses.ts";
import type { DatasetQuery } from "../../generated/graphql.ts";

type Dataset = NonNullable<DatasetQuery["dataset"]>;

/** What search engines for data sets read of a page: schema.org's Dataset. It is data, and runs nothing. */
export function DatasetJsonLd(props: { readonly dataset: Dataset; readonly address: string }) {
  const { slug, title, description, license, citation, versions } = props.dataset;
  const page = `${props.address}${pageAddress("datasets", slug)}`;
  const newest = versions.toSorted((a, b) => b.number - a.number)[0];
  const described = {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: title,
    description: description || title,
    url: page,
    identifier: slug,
    citation: `${citation.authors}. ${citation.title}. ${citation.year}.`,
    ...(license !== "NOASSERTION" && { license: `https://spdx.org/licenses/${license}` }),
    ...(newest !== undefined && {
      version: String(newest.number),
      dateModified: newest.createdAt,
      distribution: ["parquet", "csv", "ndjson"].map((format) => ({
        "@type": "DataDownload",
        encodingFormat: format,
        contentUrl: `${page}/data.${format}`,
      })),
    }),
  };
  // A text could end the element that it stands in; "<" is the same in JSON.
  const text = JSON.stringify(described).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without "<"
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
