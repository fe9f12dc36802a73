import { SourceMissingError } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { JobError } from "../../apps/cli/src/requests/job-errors.ts";
import { coderDataset } from "./coder-dataset.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

/** An address on which nothing listens. */
const url = "http://127.0.0.1:9/coder.csv";
const QUERY = `{ dataset(slug: "coder-runs") { state files { count atHandCount lookedAt unreachableAt summary } } }`;
let testApi: TestApi;
let isThere = false;

beforeAll(async () => {
  const { descriptor, source } = await coderDataset();
  const away = { ...descriptor, files: descriptor.files.map((file) => ({ ...file, url })) };
  testApi = await openTestApi({
    isFilled: false,
    descriptors: [away],
    source: {
      find: async (file) => (isThere ? await source.find(file) : undefined),
      async fetch(file) {
        if (isThere) return await source.fetch(file);
        throw new SourceMissingError(file, [url], new TypeError("fetch failed"));
      },
    },
  });
});
afterAll(() => testApi.close());

async function files() {
  const { data } = await testApi.api.execute(QUERY);
  return (data as { dataset: { state: string; files: Record<string, unknown> } }).dataset;
}

test("a data set at an address says that nobody asked there, then that it did not answer, then that a copy is at hand", async () => {
  const before = await files();
  expect(before).toMatchObject({ state: "AVAILABLE", files: { count: 1, atHandCount: 0 } });
  expect(before.files.unreachableAt).toBeNull();
  expect(before.files.summary).toMatch(/addresses, which were not asked yet/);
  expect(Date.now() - Date.parse(before.files.lookedAt as string)).toBeLessThan(60_000);

  const id = await testApi.api.jobs.enqueue("import-dataset", { slug: "coder-runs" });
  await expect(testApi.api.jobs.runToEnd(id)).rejects.toThrow(/PERFATLAS_MIRROR of the instance/);
  const after = await files();
  expect(after.files.unreachableAt).not.toBeNull();
  expect(after.files.summary).toMatch(/did not answer at 20/);

  isThere = true;
  expect(await files()).toMatchObject({
    files: {
      atHandCount: 1,
      unreachableAt: null,
      summary: "a copy of its file is at hand",
    },
  });
});

test("what no address answers with is nobody's mistake, what is nowhere is bad input", () => {
  const ended = (code: string) =>
    new JobError({ state: "FAILED", error: "gone", result: { code } });
  expect(ended("SOURCE_UNREACHABLE").isBadInput).toBe(false);
  expect(ended("SOURCE_MISSING").isBadInput).toBe(true);
});
