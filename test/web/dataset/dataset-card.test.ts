import { describe, expect, test } from "vitest";
import { DatasetDownloads } from "../../../apps/web/components/dataset/dataset-downloads.tsx";
import { DatasetJsonLd } from "../../../apps/web/components/dataset/dataset-json-ld.tsx";
import { LicenseLink } from "../../../apps/web/components/dataset/license-link.tsx";
import type { DatasetQuery } from "../../../apps/web/generated/graphql.ts";
import { drawn, texts } from "../drawn.ts";

type Dataset = NonNullable<DatasetQuery["dataset"]>;

const version = (number: number) => ({
  number,
  digest: "d",
  status: "PUBLISHED" as const,
  configurationCount: 1,
  measurementCount: 1,
  failureCount: 0,
  notes: [],
  createdAt: "2026-11-22T05:10:00Z",
  exports: [
    {
      format: "CSV" as const,
      path: "/exports/ab.csv",
      bytes: 2050,
      sha256: `ab${number}`,
      rowCount: 1,
    },
  ],
  files: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
});
const dataset = {
  slug: "zlib",
  title: "zlib",
  description: "Runs of zlib.",
  license: "CC0-1.0",
  citation: { authors: "A. B", title: "Runs", venue: "", year: 2026, doi: null, url: null },
  versions: [version(1), version(2)],
} as unknown as Dataset;

describe("the downloads of a data set", () => {
  test("are the newest version in each format, with size and digest where it was made", () => {
    const html = drawn(DatasetDownloads, { dataset });
    expect(texts(html, "tr").slice(1)).toEqual([
      "Parquettyped columns; pandas, DuckDB, R–made when it is asked for",
      "CSVa spreadsheet, any language2.05\u00a0kBab2",
      "NDJSONan object a line–made when it is asked for",
    ]);
    expect(html).toContain('href="/datasets/zlib/data.parquet"');
    expect(html).toContain('href="/datasets/zlib/croissant.json"');
  });

  test("without a licence are asked for on purpose, and say why", () => {
    const html = drawn(DatasetDownloads, { dataset: { ...dataset, license: "NOASSERTION" } });
    expect(html).toContain('href="/datasets/zlib/data.csv?unlicensed=include"');
    expect(html).toContain("Nobody states a licence");
  });
});

test("a licence leads to its text, and none is said to be none", () => {
  expect(drawn(LicenseLink, { license: "MIT" })).toContain("https://spdx.org/licenses/MIT.html");
  expect(drawn(LicenseLink, { license: "NOASSERTION" })).toContain("states none");
  expect(drawn(LicenseLink, { license: "../x" })).toBe("../x");
});

describe("what search engines read of a data set", () => {
  const described = (changes: object) => {
    const html = drawn(DatasetJsonLd, {
      dataset: { ...dataset, ...changes },
      address: "https://atlas.example.org",
    });
    return { html, json: JSON.parse(html.replaceAll(/<\/?script[^>]*>/g, "")) };
  };

  test("is schema.org's Dataset with address, licence, version and files", () => {
    const { json } = described({});
    expect(json).toMatchObject({
      "@type": "Dataset",
      url: "https://atlas.example.org/datasets/zlib",
      license: "https://spdx.org/licenses/CC0-1.0",
      version: "2",
    });
    expect(json.distribution).toHaveLength(3);
  });

  test("ends no element that it stands in", () => {
    const title = "</script><img src=x onerror=alert(1)>";
    const { html, json } = described({ title });
    expect(json.name).toBe(title);
    expect(html.match(/</g)).toHaveLength(2);
  });

  test("states no licence and no version where there is none", () => {
    const { json } = described({ license: "NOASSERTION", versions: [] });
    expect(json).not.toHaveProperty("license");
    expect(json).not.toHaveProperty("distribution");
  });
});
