import { readFileSync } from "node:fs";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { importDataset, parseDescriptor } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";
import { withFiles } from "../importers/small-dataset.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { type LoggedDatabase, logQueries } from "./query-log.ts";

let log: LoggedDatabase;
let open: TestApi;

/** A system with an environment and a file for each of `count` inputs. */
function inputs(system: string, count: number): DraftDescriptor {
  return parseDescriptor(`
id: ${system}
title: ${system}
citation: { authors: A. User, title: Inputs, venue: unpublished, year: 2026 }
system: { slug: ${system}, title: ${system} }
license: CC-BY-4.0
provenance:
  measured: [{ name: A. Measurer, url: "https://example.org", what: "on one machine" }]
  published: [{ name: A. Publisher }]
space: { options: [{ name: fast, kind: binary }] }
metrics: [{ name: time, unit: s, better: lower }]
hardware: [{ slug: box, title: Box }]
workloads: [${Array.from({ length: count }, (_, i) => `{ slug: i${i}, title: I${i} }`).join(", ")}]
versions: [{ slug: "1", title: "1" }]
environments: [${Array.from({ length: count }, (_, i) => `{ hardware: box, workload: i${i}, version: "1" }`).join(", ")}]
files: [{ path: "${system}/{workload}.csv" }]
reader: { format: wide-csv, values: [{ column: time }] }
`);
}

async function store(system: string, count: number): Promise<void> {
  const rows = (i: number): string => `fast,time\n0,${i + 2}\n1,${i + 1}\n`;
  const files = Array.from({ length: count }, (_, i) => [`${system}-i${i}.csv`, rows(i)] as const);
  const draft = inputs(system, count);
  const flat = {
    ...draft,
    files: draft.files.map((file) => ({ ...file, path: file.path.replace("/", "-") })),
  };
  await withFiles(Object.fromEntries(files), (source) =>
    importDataset(open.database, flat, source),
  );
}

beforeAll(async () => {
  log = logQueries(await openTestDatabase());
  open = await openTestApi({ database: log.database, isFilled: false });
  await store("few", 3);
  await store("many", 351);
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

async function asked(document: string, variables: Readonly<Record<string, unknown>>) {
  log.take();
  const { data, errors } = await open.api.execute(document, variables, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return { data: data as Record<string, unknown>, statements: log.take() };
}

/** Documents of the site, and lists that a client asks for, with what they are asked of a system. */
const DOCUMENTS: Readonly<Record<string, (system: string) => readonly [string, object]>> = {
  "the page of a system": (slug) => [site("system"), { slug, environments: 24, after: null }],
  "the page of a data set": (slug) => [site("dataset"), { slug, files: 50, after: null }],
  "the data sets": () => [site("datasets"), { first: 50, after: null }],
  "the page of an environment": (system) => [site("environment"), { slug: `${system}:box:i2:1` }],
  "what a leaderboard may be chosen from": () => [site("leaderboard-choices"), {}],
  "a page of environments with what they refer to": (system) => [
    `query Q($system: String!) { system(slug: $system) { environments(first: 3) { totalCount
      nodes { slug hardware { title } workload { title } version { slug } } } } }`,
    { system },
  ],
  "environments of a system on one hardware": (system) => [
    `query Q($system: String!) { environments(first: 3, system: $system, where: { hardware: "box" }) { totalCount nodes { slug } } }`,
    { system },
  ],
};

function site(name: string): string {
  return readFileSync(new URL(`../../apps/web/graphql/${name}.graphql`, import.meta.url), "utf8");
}

describe("with 351 environments as with three", () => {
  test.each(Object.entries(DOCUMENTS))("%s takes as many statements", async (_, documentOf) => {
    const ask = async (system: string) => {
      const [document, variables] = documentOf(system);
      return await asked(document, variables as Record<string, unknown>);
    };
    // What is the same for every reader may be kept from the first answer on.
    await ask("few");
    const small = await ask("few");
    const large = await ask("many");
    expect(large.statements.length).toBeLessThanOrEqual(small.statements.length);
    // No list holds more rows than one page of it.
    expect(longestList(large.data)).toBeLessThanOrEqual(50);
  });
});

function longestList(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Math.max(own, ...Object.values(value).map(longestList));
}

test("the files of a version come in pages, and its origins with them", async () => {
  const { data } = await asked(
    `{ dataset(slug: "many") { bytes license provenance { measured { name url what } published { name url } transformed { name } }
      newestVersion { license provenance { published { name } } files(first: 2) { totalCount nodes { path rowCount } pageInfo { hasNextPage } } } } }`,
    {},
  );
  expect(data).toEqual({
    dataset: {
      bytes: expect.any(Number),
      license: "CC-BY-4.0",
      provenance: {
        measured: [{ name: "A. Measurer", url: "https://example.org", what: "on one machine" }],
        published: [{ name: "A. Publisher", url: null }],
        transformed: [],
      },
      newestVersion: {
        license: "CC-BY-4.0",
        provenance: { published: [{ name: "A. Publisher" }] },
        files: {
          totalCount: 351,
          nodes: [
            { path: "many-i0.csv", rowCount: 2 },
            { path: "many-i1.csv", rowCount: 2 },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    },
  });
});
