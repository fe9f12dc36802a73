import { importDataset } from "@perfatlas/db/importers";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coderDataset } from "../coder-dataset.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { croissantFaults } from "./croissant-rules.ts";
import { served } from "./served.ts";

type Document = Readonly<Record<string, unknown>>;

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  open = await openTestApi();
  const { descriptor, source } = await coderDataset();
  const citation = {
    authors: "A. Ångström and B. O_B",
    title: "50 % of {it} & ~more",
    venue: "T",
    year: 2020,
    doi: "10.1/x_y",
  };
  const foreign = { ...descriptor, id: "foreign", license: "NOASSERTION", citation };
  await importDataset(open.database, foreign, source);
  await open.api.jobs.startWorker();
  server = await served(open.api);
});
afterAll(async () => {
  await server.close();
  await open.close();
});

const text = async (path: string) => await (await fetch(new URL(path, server.base))).text();
const croissant = async (slug: string) =>
  JSON.parse(await text(`/datasets/${slug}/croissant.json`)) as Document;

describe("the Croissant document of a data set", () => {
  test("keeps the rules of the vocabulary, with and without files to export", async () => {
    for (const slug of ["coder-runs", "foreign"]) {
      expect(croissantFaults(await croissant(slug)), slug).toEqual([]);
    }
  });

  test("names columns and digests that its CSV file has", async () => {
    const { distribution, recordSet } = (await croissant("coder-runs")) as {
      distribution: readonly { "@id": string; contentUrl: string; sha256: string }[];
      recordSet: readonly [{ field: readonly { source: { extract: { column: string } } }[] }];
    };
    expect(distribution.map((file) => file["@id"])).toEqual([
      ...["data.parquet", "data.csv", "data.ndjson"],
    ]);
    const address = distribution[1]?.contentUrl ?? "";
    expect(address).toBe(`${server.base}/exports/${distribution[1]?.sha256}.csv`);
    const [header] = parse(await text(address), { toLine: 1 });
    expect(recordSet[0].field.map(({ source }) => source.extract.column)).toEqual(header);
  });

  test("leads to the source files where no licence lets them be exported", async () => {
    const document = await croissant("foreign");
    expect(document.recordSet).toEqual([]);
    expect(document.license).toMatchObject({ "@type": "sc:CreativeWork", name: "NOASSERTION" });
    expect(document.distribution).toMatchObject([{ "@id": "coder.csv" }]);
  });

  test("that lacks what must be there is found", async () => {
    const whole = await croissant("coder-runs");
    for (const name of ["creator", "license", "datePublished", "conformsTo", "distribution"]) {
      expect(croissantFaults({ ...whole, [name]: undefined }), name).not.toEqual([]);
    }
  });
});

test("the citation is BibTeX with version and date, and TeX's own signs escaped", async () => {
  const day = new Date().toISOString().slice(0, 10);
  const entry = await text("/datasets/foreign/citation.bib");
  expect(
    entry.replace(/sha256 [0-9a-f]{64}/, "sha256 …").replaceAll(server.base, "http://here"),
  ).toBe(
    `@misc{foreign-1,
  author       = {A. Ångström and B. O\\_B},
  title        = {{50 \\% of \\{it\\} \\& \\textasciitilde{}more}},
  howpublished = {T},
  year         = {2020},
  doi          = {10.1/x_y},
  url          = {http://here/datasets/foreign},
  version      = {1},
  date         = {${day}},
  note         = {version 1 of ${day} in Perfatlas, sha256 …, licence NOASSERTION}
}
`,
  );
});
