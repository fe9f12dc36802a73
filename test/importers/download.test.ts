import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceFile } from "@perfatlas/db/datasets";
import { type ImportProgress, openSource, type SourceMissingError } from "@perfatlas/db/importers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { downloadFile } from "../../db/src/sources/download-file.ts";

const content = Buffer.from(Array.from({ length: 20_000 }, (_, i) => `${i},${i * 7}\n`).join(""));
const sha256 = createHash("sha256").update(content).digest("hex");

/** A server whose answers a test scripts, one after another; the last one stays. */
type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const whole: Answer = (request, response) => {
  // Ranges count encoded bytes: a client that resumes must not let itself be sent a gzip.
  if (request.headers["accept-encoding"] !== "identity") return response.writeHead(406).end();
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { "content-length": content.length - from });
  response.end(content.subarray(from));
};
const cutAfter =
  (count: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, count), () => response.destroy());
  };
const status =
  (code: number): Answer =>
  (_, response) => {
    response.writeHead(code);
    response.end("no");
  };

describe("a source that downloads", () => {
  let server: Server;
  let cache: string;
  let answers: Answer[];
  let requests: (string | undefined)[];
  let file: SourceFile;

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), "perfatlas-download-"));
    answers = [whole];
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.headers.range);
      const answer = answers.length > 1 ? (answers.shift() as Answer) : (answers[0] as Answer);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/owner/repo/commit/data.csv`;
    file = { path: "owner/repo/data.csv", url, sha256, bytes: content.length, rowCount: 20_000 };
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(cache, { recursive: true, force: true });
  });

  /** Waits between tries are cut to a millisecond; everything else is as in production. */
  const download = async (retries = 4, progress: (at: ImportProgress) => void = () => {}) => {
    const path = join(cache, file.path);
    await downloadFile({ file, url: file.url as string, path, retries, progress, firstWait: 1 });
    return path;
  };
  const left = (): readonly string[] =>
    existsSync(join(cache, "owner/repo")) ? readdirSync(join(cache, "owner/repo")) : [];

  test("gives the file's bytes, keeps them, and asks once", async () => {
    const source = openSource({ cache });
    const seen: ImportProgress[] = [];
    const path = await source.fetch(file, (progress) => seen.push(progress));
    expect(await readFile(path)).toEqual(content);
    expect(await source.fetch(file)).toBe(path);
    expect(requests).toEqual([undefined]);
    expect(seen.at(-1)).toMatchObject({
      stage: "download",
      done: content.length,
      total: content.length,
    });
    expect(left()).toEqual(["data.csv"]);
  });

  test("resumes where a cut connection ended", async () => {
    answers = [cutAfter(100_000), whole];
    expect(await readFile(await download())).toEqual(content);
    expect(requests[0]).toBe(undefined);
    expect(requests[1]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(left()).toEqual(["data.csv"]);
  });

  test("starts again when the server does not resume", async () => {
    answers = [cutAfter(50_000), (_, response) => response.end(content)];
    expect(await readFile(await download())).toEqual(content);
  });

  test("tries again after 500, 503 and 429", async () => {
    answers = [status(500), status(503), status(429), whole];
    expect(await readFile(await download())).toEqual(content);
    expect(requests.length).toBe(4);
  });

  test("starts from nothing when an older part belongs to another file", async () => {
    const path = await download();
    await rm(path);
    await writeFile(`${path}.part`, Buffer.alloc(1000, 120));
    requests = [];
    expect(await readFile(await download())).toEqual(content);
    expect(requests).toEqual(["bytes=1000-", undefined]);
  });

  test("refuses wrong bytes by their digest and keeps none", async () => {
    answers = [(_, response) => response.end(Buffer.alloc(content.length, 120))];
    await expect(download()).rejects.toMatchObject({
      code: "WRONG_DIGEST",
      place: { file: "owner/repo/data.csv" },
    });
    expect(requests.length).toBe(1);
    expect(left()).toEqual([]);
    await expect(openSource({ cache }).fetch(file)).rejects.toMatchObject({ code: "WRONG_DIGEST" });
  });

  test("stops reading when more comes than was announced", async () => {
    const piece = Buffer.alloc(64 * 1024, 120);
    let sent = 0;
    answers = [
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && sent < 1 << 28) {
            sent += piece.length;
            if (!response.write(piece)) return;
          }
        };
        response.on("drain", more);
        more();
      },
    ];
    await expect(download(0)).rejects.toMatchObject({ code: "WRONG_DIGEST" });
    expect(sent).toBeLessThan(1 << 27);
  });

  test("names the file and the address when it is not there, without trying again", async () => {
    answers = [status(404)];
    const error = await openSource({ cache })
      .fetch(file)
      .catch((thrown: SourceMissingError) => thrown);
    expect(error).toMatchObject({ code: "SOURCE_UNREACHABLE", url: file.url });
    expect((error as Error).message).toMatch(/PERFATLAS_MIRROR of the instance/);
    expect((error as Error).message).toMatch(/owner\/repo\/data\.csv/);
    expect((error as Error).message).toMatch(/127\.0\.0\.1.*404/);
    expect(requests.length).toBe(1);
  });

  test("names the file when no server answers", async () => {
    const gone = { ...file, url: "http://127.0.0.1:9/none.csv" };
    const error = await openSource({ cache, retries: 0 })
      .fetch(gone)
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: "SOURCE_UNREACHABLE", url: gone.url });
    expect((error as Error).message).toMatch(/fetch failed: \S/);
  });

  test("never asks when offline", async () => {
    const error = await openSource({ cache, offline: true })
      .fetch(file)
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: "SOURCE_MISSING" });
    expect(requests).toEqual([]);
  });

  test("a damaged download is had again; a mirror goes first and is never written to", async () => {
    const source = openSource({ cache });
    const path = await source.fetch(file);
    await writeFile(path, "damaged");
    expect(await source.find(file)).toBe(undefined);
    expect(await readFile(await source.fetch(file))).toEqual(content);
    const mirrored = openSource({ mirror: cache, cache: join(cache, "other"), offline: true });
    expect(await mirrored.fetch(file)).toBe(path);
    expect(existsSync(join(cache, "other"))).toBe(false);
  });

  test("a path that leads out of its folder is refused", async () => {
    for (const path of ["../outside.csv", "/etc/passwd/../../../x", "a/../../b"]) {
      const fetched = openSource({ cache, mirror: cache }).fetch({ ...file, path });
      await expect(fetched).rejects.toMatchObject({ code: "UNSAFE_PATH" });
    }
    expect(requests).toEqual([]);
  });
});
