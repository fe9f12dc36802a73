import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
});
afterAll(() => open.close());

interface Payload {
  readonly job: { readonly id: string } | null;
  readonly userErrors: readonly { code: string; message: string; field: string[] | null }[];
}

async function mutate(name: string, document: string, variables: Record<string, unknown>) {
  const { data, errors } = await open.api.execute(document, variables, { isAdministrator: true });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as unknown as Record<string, Payload>)[name] as Payload;
}

const importDataset = (slug: string) =>
  mutate(
    "datasetImport",
    "mutation M($slug: String!) { datasetImport(slug: $slug) { job { id } userErrors { field message code } } }",
    { slug },
  );

const importDescriptor = (descriptor: string, directory: string) =>
  mutate(
    "descriptorImport",
    `mutation M($descriptor: String!, $directory: String!) {
      descriptorImport(descriptor: $descriptor, directory: $directory) {
        job { id } userErrors { field message code }
      }
    }`,
    { descriptor, directory },
  );

async function runToEnd(id: string | undefined) {
  const [, uuid] = JSON.parse(Buffer.from(id ?? "", "base64url").toString()) as string[];
  await open.api.jobs.runToEnd(uuid ?? "");
  const { data } = await open.api.execute(
    "query Q($id: ID!) { job(id: $id) { kind state done total error result } }",
    { id },
  );
  return (data as unknown as { job: Record<string, unknown> }).job;
}

const loaded = async () =>
  (
    await open.api.execute(
      "{ datasets(first: 5) { nodes { slug state why } } counts { measurements } }",
    )
  ).data;

test("a built-in data set is loaded by a job; the same once more changes nothing", async () => {
  expect(await loaded()).toEqual({
    datasets: { nodes: [{ slug: "coder-runs", state: "AVAILABLE", why: null }] },
    counts: { measurements: 0 },
  });
  const first = await importDataset("coder-runs");
  expect(await runToEnd(first.job?.id)).toMatchObject({
    kind: "import-dataset",
    state: "SUCCEEDED",
    result: { slug: "coder-runs", number: 1, isNew: true, measurementCount: 36, failureCount: 1 },
  });
  const second = await importDataset("coder-runs");
  expect(await runToEnd(second.job?.id)).toMatchObject({ result: { number: 1, isNew: false } });
  expect(await loaded()).toEqual({
    datasets: { nodes: [{ slug: "coder-runs", state: "LOADED", why: null }] },
    counts: { measurements: 36 },
  });
});

test("a data set that nobody knows is a user error that lists the known ones", async () => {
  expect(await importDataset("none")).toEqual({
    job: null,
    userErrors: [
      {
        field: ["slug"],
        code: "UNKNOWN_DATASET",
        message: 'there is no data set "none"; there are coder-runs',
      },
    ],
  });
});

const yaml = `
id: my-runs
title: My runs
citation: { authors: Me, title: My runs, venue: Desk, year: 2026 }
system: { slug: mine, title: Mine }
space:
  options:
    - { name: fast, kind: binary }
metrics: [{ name: time, unit: s, better: lower }]
hardware: [{ slug: desk, title: Desk }]
workloads: [{ slug: job, title: Job }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: desk, workload: job, version: "1" }]
files: [{ path: mine.csv }]
reader: { format: wide-csv, values: [{ column: time, environment: "desk:job:1" }] }
`;

test("a user's own descriptor and file are loaded by a job", async () => {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-own-"));
  await writeFile(join(folder, "mine.csv"), "fast,time\n0,2.5\n1,1.25\n");
  const { job, userErrors } = await importDescriptor(yaml, folder);
  expect(userErrors).toEqual([]);
  expect(await runToEnd(job?.id)).toMatchObject({
    kind: "import-descriptor",
    state: "SUCCEEDED",
    result: { slug: "my-runs", measurementCount: 2 },
  });
});

test("a descriptor that is none is a user error with line and column", async () => {
  const { job, userErrors } = await importDescriptor("id: [", "/nowhere");
  expect(job).toBeNull();
  expect(userErrors).toMatchObject([{ field: ["descriptor"], code: "DESCRIPTOR" }]);
  expect(userErrors[0]?.message).toMatch(/line \d+, column \d+/);
});

test("a broken file fails the job with file, line and column, and leaves nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-broken-"));
  await writeFile(join(folder, "other.csv"), "fast,time\n0,2.5\n1,quick\n");
  const counts = "{ counts { systems configurations measurements } }";
  const before = await open.api.execute(counts);
  const { job } = await importDescriptor(yaml.replaceAll("mine", "other"), folder);
  await expect(runToEnd(job?.id)).rejects.toThrow(/"?quick"?.*other\.csv, line 3/s);
  expect(await open.api.execute(counts)).toEqual(before);
  const document = "query Q($id: ID!) { job(id: $id) { state result error subject } }";
  const read = async (isAdministrator: boolean) =>
    (await open.api.execute(document, { id: job?.id }, { isAdministrator })).data;
  expect(await read(true)).toMatchObject({
    job: {
      state: "FAILED",
      result: { place: { file: "other.csv", line: 3 } },
      error: expect.stringContaining("quick"),
    },
  });
  // Nothing of what the file holds, nor of where it lies.
  expect(await read(false)).toEqual({
    job: {
      state: "FAILED",
      result: { code: "NON_NUMERIC_VALUE" },
      error: "refused (NON_NUMERIC_VALUE); who administers the instance can read why",
      subject: "my-runs",
    },
  });
});
