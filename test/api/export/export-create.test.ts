import { type ExportManifest, exportReader, storeDataset } from "@perfatlas/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { datasetContent } from "../../db/store/dataset-content.ts";
import { createToken } from "../live-campaign.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
let token: string;

beforeAll(async () => {
  open = await openTestApi();
  token = await createToken(open, "reader", ["READ"]);
  const values = [0, 1].map((configuration) => ({ environment: 0, configuration, value: 2 }));
  await storeDataset(open.database, datasetContent(values, { id: "free", system: "shared" }));
  await storeDataset(open.database, datasetContent(values, { id: "owned", system: "shared" }));
  await open.database.rawQuery(`update dataset_version
    set descriptor = jsonb_set(descriptor, '{license}', '"CC0-1.0"')
    where dataset_id = (select id from dataset where slug = 'free')`);
  await open.api.jobs.startWorker();
});
beforeEach(() => open.database.rawQuery("truncate export, export_chunk, job cascade"));
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

interface Created {
  readonly export: { readonly sha256: string; readonly rowCount: number } | null;
  readonly job: { readonly uuid: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

async function create(where: string, more = "format: CSV", by = token): Promise<Created> {
  const { data, errors } = await open.api.execute(
    `mutation { exportCreate(where: { ${where} }, ${more}) {
      export { sha256 rowCount } job { uuid } userErrors { code message }
    } }`,
    {},
    by === "" ? {} : { token: by },
  );
  expect(errors).toBeUndefined();
  return (data as { exportCreate: Created }).exportCreate;
}

async function made(where: string, more?: string): Promise<ExportManifest> {
  const { job, userErrors } = await create(where, more);
  expect(userErrors).toEqual([]);
  await open.api.jobs.runToEnd(job?.uuid ?? "");
  const { rows } = await open.database.rawQuery(`select result from job where id = '${job?.uuid}'`);
  const result = rows[0]?.result as { sha256: string } | undefined;
  const row = await exportReader.bySha256(open.database, result?.sha256 ?? "");
  return row?.manifest as ExportManifest;
}

describe("exportCreate", () => {
  test("gives a job, and what it made at once to the next who asks", async () => {
    const manifest = await made('system: "coder"');
    expect(manifest).toMatchObject({ format: "csv", rowCount: 36, leftOut: [] });
    const { sha256, rowCount } = manifest;
    expect(await create('system: "coder"')).toEqual({
      export: { sha256, rowCount },
      job: null,
      userErrors: [],
    });
    const { data } = await open.api.execute(`{
      export(sha256: "${sha256}") { format path manifestPath leftOutCount versions { dataset rowCount } }
      dataset(slug: "coder-runs") { newestVersion { exports { sha256 } } }
    }`);
    expect(data).toEqual({
      export: {
        format: "CSV",
        path: `/exports/${sha256}.csv`,
        manifestPath: `/exports/${sha256}/manifest.json`,
        leftOutCount: 0,
        versions: [{ dataset: "coder-runs", rowCount: 36 }],
      },
      dataset: { newestVersion: { exports: [{ sha256 }] } },
    });
  });

  test("chooses by environment, metric, level, status, value and time as lists do", async () => {
    const counts = {
      'environments: { hardware: "laptop" }': 24,
      'environments: { not: { workloadIn: ["video"] } }': 12,
      'measurements: { levels: [{ option: "level", atLeast: 2 }] }': 24,
      "measurements: { statusIn: [TIMEOUT] }": 1,
      'measurements: { since: "2020-01-01T00:00:00Z" }': 36,
      'metricIn: ["time"], datasetIn: ["coder-runs"]': 36,
    };
    for (const [where, rowCount] of Object.entries(counts)) {
      expect(await made(`system: "coder", ${where}`), where).toMatchObject({ rowCount });
    }
  });

  test("leaves out what nobody stated a licence for, and counts it; all of it when it is allowed", async () => {
    const where = 'system: "shared"';
    const manifest = await made(where, "format: NDJSON");
    expect(manifest).toMatchObject({
      rowCount: 2,
      versions: [{ dataset: "free", license: "CC0-1.0" }],
      leftOut: [{ dataset: "owned", license: "NOASSERTION", rowCount: 2 }],
    });
    const all = await made(where, "format: NDJSON, includeUnlicensed: true");
    expect(all).toMatchObject({ rowCount: 4, leftOut: [] });
    const [error] = (await create(`${where}, datasetIn: ["owned"]`)).userErrors;
    expect(error).toMatchObject({ code: "UNLICENSED", message: expect.stringMatching(/^all 2 /) });
  });

  test("refuses what is none: each with a code, and no job", async () => {
    const refusals = {
      'system: "nothing"': "NOT_FOUND",
      'system: "coder", datasetIn: ["coder-rums"]': "UNKNOWN_DATASET",
      'system: "coder", datasetIn: []': "CONTRADICTION",
      'system: "coder", metricIn: ["tme"]': "UNKNOWN_METRIC",
      'system: "coder", asOf: "2001-01-01T00:00:00Z"': "NOTHING_PUBLISHED",
      'system: "coder", measurements: { levels: [{ option: "speed", atLeast: 1 }] }':
        "UNKNOWN_OPTION",
      'system: "coder", environments: { hardware: "none" }': "NOTHING_CHOSEN",
      'system: "coder", measurements: { value: { above: 1e9 } }': "NOTHING_CHOSEN",
      'system: "coder", measurements: { since: "2999-01-01T00:00:00Z" }': "NOTHING_CHOSEN",
      'system: "coder", metricIn: ["time"], environments: { hardware: "server" }, measurements: { statusIn: [TIMEOUT] }':
        "NOTHING_CHOSEN",
      'system: "coder", measurements: { value: { above: 3, below: 2 } }': "CONTRADICTION",
    };
    for (const [where, code] of Object.entries(refusals)) {
      const { job, userErrors } = await create(where);
      expect([job, userErrors.map((each) => each.code)], where).toEqual([null, [code]]);
    }
    const document = `mutation ($slug: String!) {
      exportCreate(where: { system: "coder", measurements: { not: { datasetIn: [$slug] } } }, format: CSV) {
        userErrors { code }
      } }`;
    const { data } = await open.api.execute(document, { slug: "half \ud800" }, { token });
    expect(data).toEqual({ exportCreate: { userErrors: [{ code: "NUL" }] } });
    await open.database.rawQuery("update series set value_count = 30000000");
    expect((await create('system: "coder"')).userErrors).toMatchObject([
      { code: "EXPORT_TOO_LARGE" },
    ]);
    await open.database.rawQuery("update series set value_count = 12");
  });

  test("is for tokens: it takes a place in the line", async () => {
    const document =
      'mutation { exportCreate(where: { system: "coder" }, format: CSV) { job { id } } }';
    const { errors } = await open.api.execute(document);
    expect(errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });
});

test("an import is followed by the files of what it published", async () => {
  const id = await open.api.jobs.enqueue("import-dataset", { slug: "coder-runs" });
  await open.api.jobs.runToEnd(id);
  const following = await open.api.jobs.enqueue("export-dataset", { dataset: "coder-runs" });
  await open.api.jobs.runToEnd(following);
  const { data } = await open.api.execute(
    '{ dataset(slug: "coder-runs") { newestVersion { exports { format rowCount } } } }',
  );
  expect(data).toEqual({
    dataset: {
      newestVersion: {
        exports: ["PARQUET", "CSV", "NDJSON"].map((format) => ({ format, rowCount: 36 })),
      },
    },
  });
});
