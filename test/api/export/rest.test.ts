import { createHash } from "node:crypto";
import {
  CHUNK_BYTES,
  exportReader,
  exportWriter,
  publishedVersions,
  storeDataset,
} from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byteRange } from "../../../apps/api/src/export/byte-range.ts";
import { exportBytes } from "../../../apps/api/src/export/export-bytes.ts";
import { requestOf } from "../../../apps/api/src/export/export-selection.ts";
import { madeExport } from "../../../apps/api/src/export/made-export.ts";
import { datasetContent } from "../../db/store/dataset-content.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { served } from "./served.ts";

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;
let address: string;

beforeAll(async () => {
  open = await openTestApi();
  await storeDataset(
    open.database,
    datasetContent([{ environment: 0, configuration: 1, value: 2 }]),
  );
  await open.api.jobs.startWorker();
  server = await served(open.api);
  address = (await get("/datasets/coder-runs/data.csv")).url;
});
afterAll(async () => {
  await server.close();
  await open.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(new URL(path, server.base), { method, headers });
const told = async (response: Response) => {
  const { errors } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string; reason?: string } }];
  };
  return [response.status, errors[0].extensions.code, errors[0].message] as const;
};

describe("files of a published version over HTTP", () => {
  test("stand at the digest of their bytes, and the data set leads to them", async () => {
    for (const format of ["csv", "ndjson", "parquet"]) {
      const response = await get(`/datasets/coder-runs/data.${format}?version=1`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(new URL(response.url).pathname).toBe(`/exports/${sha256}.${format}`);
      expect(response.headers.get("cache-control")).toContain("immutable");
      const manifest = await (await get(`/exports/${sha256}/manifest.json`)).json();
      expect(manifest).toMatchObject({ sha256, format, bytes: bytes.length, rowCount: 36 });
    }
  });

  test("are told by HEAD, not sent again to who has them, and had in parts", async () => {
    const whole = await get(address);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const head = await get(address, {}, "HEAD");
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
    const etag = whole.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const response = await get(address, { "if-none-match": known });
      expect([response.status, await response.text()]).toEqual([304, ""]);
    }
    const part = async (range: string, more = {}) => {
      const response = await get(address, { range, ...more });
      return [response.status, response.headers.get("content-range"), await response.text()];
    };
    const size = bytes.length;
    expect(await part("bytes=0-5")).toEqual([206, `bytes 0-5/${size}`, "system"]);
    const end = bytes.subarray(-4).toString();
    expect(await part("bytes=-4")).toEqual([206, `bytes ${size - 4}-${size - 1}/${size}`, end]);
    expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, ""]);
    expect((await part("bytes=0-1,4-5"))[0]).toBe(200);
    expect((await part("bytes=0-5", { "if-range": '"another"' }))[0]).toBe(200);
    expect((await part("bytes=0-5", { "if-range": etag }))[0]).toBe(206);
  });

  test("are made again when their bytes had to go", async () => {
    const before = await (await get(address)).text();
    await open.database.rawQuery("truncate export_chunk");
    expect(await (await get(address)).text()).toBe(before);
  });

  test("that cannot be made say so at once, with what failed, and are made when they are asked for again", async () => {
    const { kysely } = open.database;
    const sha256 = "a".repeat(64);
    const fromPath = new URL(address).pathname.slice("/exports/".length, -".csv".length);
    await open.database.rawQuery("truncate export_chunk");
    // Its address promises other bytes than its data give.
    await kysely.updateTable("export").set({ sha256 }).where("sha256", "=", fromPath).execute();
    let response = await get(`/exports/${sha256}.csv`);
    while (response.status === 503) response = await get(`/exports/${sha256}.csv`);
    const { errors } = (await response.json()) as {
      errors: [{ message: string; extensions: object }];
    };
    expect(response.status).toBe(500);
    expect(errors[0].extensions).toMatchObject({
      code: "EXPORT_FAILED",
      reason: "INTERNAL_SERVER_ERROR",
    });
    expect(errors[0].message).toMatch(
      /^the file could not be made: internal error; the server's log/,
    );
    expect(open.reported.splice(0)).toMatchObject([{ name: "ExportChangedError" }]);
    await kysely
      .updateTable("export")
      .set({ sha256: fromPath })
      .where("sha256", "=", sha256)
      .execute();
    expect(open.reported).toEqual([]);
  });

  test("whose job is cancelled say so", async () => {
    // Nobody takes it.
    const { api, database, close } = await openTestApi();
    const [version] = await publishedVersions.ofDataset(database, "coder-runs");
    if (version === undefined) throw new Error("nothing is published");
    const request = requestOf({ format: "csv", versions: [version], includeUnlicensed: false });
    const row = await exportReader.byId(database, await exportWriter.request(database, request));
    if (row === null) throw new Error("there is no export");
    const made = madeExport({ database, jobs: api.jobs }, row, 600_000);
    const refused = expect(made).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining("its job was cancelled"),
      extensions: { reason: "CANCELLED" },
    });
    const queued = () =>
      database.kysely.selectFrom("job").select("id").where("state", "=", "queued").execute();
    await expect.poll(queued, { timeout: 20_000 }).toHaveLength(1);
    for (const { id } of await queued()) await api.jobs.cancel(id);
    await refused;
    await close();
  });

  test("without a licence are refused with their count, unless they are asked for", async () => {
    const [status, code, message] = await told(await get("/datasets/example/data.csv"));
    expect([status, code]).toEqual([403, "FORBIDDEN"]);
    expect(message).toMatch(/^all 1 measurements of example are left out: nobody stated a licence/);
    const allowed = await get("/datasets/example/data.csv?unlicensed=include");
    expect(await allowed.text()).toContain(",NOASSERTION,");
  });

  test("that are none are not found, and bad addresses say what is legal", async () => {
    const none = "0".repeat(64);
    const refusals = {
      [`/exports/${none}.csv`]: [404, /an address is/],
      "/exports/'--.csv": [404, /an address is/],
      "/exports/%zz.csv": [400, /has a % that is no escape/],
      "/datasets/%00/data.csv": [400, /U\+0000/],
      [new URL(address).pathname.replace(".csv", ".parquet")]: [404, /an address is/],
      [`/exports/${none}/manifest.json`]: [404, /an address is/],
      "/datasets/nothing/data.csv": [404, /of a data set "nothing" nothing is published/],
      "/datasets/coder-runs/data.csv?version=7": [404, /has no published version 7; there are 1$/],
      "/datasets/coder-runs/data.csv?version=-1": [400, /version must be a number/],
      "/datasets/coder-runs/data.csv?version=1&version=2": [400, /version must be a number/],
      "/datasets/coder-runs/data.csv?unlicensed=1": [400, /unlicensed can be/],
    } as const;
    for (const [path, [status, message]] of Object.entries(refusals)) {
      const [found, , text] = await told(await get(path));
      expect(found, path).toBe(status);
      expect(text).toMatch(message);
    }
    expect((await get("/datasets/coder-runs/data.xlsx")).status).toBe(404);
    expect((await get(address, {}, "PUT")).status).toBe(404);
  });

  test("of what was retracted or never published nobody gets anything", async () => {
    const setState = (state: string) =>
      open.database.rawQuery(`update dataset_version set state = '${state}' where number = 1`);
    for (const state of ["retracted", "open", "loading"]) {
      await setState(state);
      const [, sha256] = /exports\/(\w+)/.exec(address) ?? [];
      for (const path of [address, `/exports/${sha256}/manifest.json`]) {
        expect((await told(await get(path)))[0]).toBe(410);
      }
      for (const file of ["data.csv", "data.parquet", "croissant.json", "citation.bib"]) {
        expect((await told(await get(`/datasets/coder-runs/${file}`)))[0]).toBe(404);
      }
      const query = `{ export(sha256: "${sha256}") { bytes } }`;
      expect(await open.api.execute(query)).toMatchObject({ data: { export: null } });
    }
    await setState("published");
    expect((await get(address)).status).toBe(200);
  });
});

test("pages of this machine may read the files, and those elsewhere what is served elsewhere", async () => {
  const asked = await get(address, { origin: "http://localhost:8080" }, "HEAD");
  expect(asked.headers.get("access-control-allow-origin")).toBe("http://localhost:8080");
  const foreign = await get(address, { origin: "https://example.org" }, "HEAD");
  expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
});

test("a part of a file is read from the pieces that it lies in", async () => {
  const file = Buffer.alloc(2 * CHUNK_BYTES + 100).map((_, i) => i % 251);
  const id = "00000000-0000-4000-8000-000000000001";
  for (const [number, end] of [1, 2, 3].entries()) {
    const bytes = file.subarray(number * CHUNK_BYTES, end * CHUNK_BYTES);
    await open.database.kysely
      .insertInto("export_chunk")
      .values({ file_id: id, number, bytes })
      .execute();
  }
  const row = { fileId: id, format: "parquet" } as const;
  const read = async (first: number, last: number) => {
    const parts: Uint8Array[] = [];
    for await (const part of exportBytes(open.database, row, { first, last })) parts.push(part);
    return Buffer.concat(parts);
  };
  const last = file.length - 1;
  for (const [from, to] of [
    [0, last],
    [CHUNK_BYTES - 1, CHUNK_BYTES],
    [last, last],
    [5, 5],
  ] as const) {
    expect((await read(from, to)).equals(file.subarray(from, to + 1))).toBe(true);
  }
});

test("a range is what RFC 9110 says of it", () => {
  const asked = [
    "bytes=0-0",
    "bytes=5-",
    "bytes=-3",
    "bytes=-99",
    "bytes=8-99",
    "bytes=10-",
    "bytes=-0",
  ];
  expect(asked.map((header) => byteRange(header, 10))).toEqual([
    { first: 0, last: 0 },
    { first: 5, last: 9 },
    { first: 7, last: 9 },
    { first: 0, last: 9 },
    { first: 8, last: 9 },
    null,
    null,
  ]);
  for (const header of [
    undefined,
    "",
    "bytes=",
    "bytes=-",
    "lines=1-2",
    "bytes=5-2",
    "bytes=a-b",
  ]) {
    expect(byteRange(header, 10)).toBeUndefined();
  }
  expect(byteRange("bytes=0-", 0)).toBeNull();
});
