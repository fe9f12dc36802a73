import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Contributing, labFiles, offerOf, openContributing, partsOf } from "./contributing.ts";

let open: Contributing;
beforeAll(async () => {
  open = await openContributing();
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

/** A first file of 4.3 MB, and so of two parts. */
const files = labFiles(360_000);
const parts = partsOf(files);
const [first, second, third] = parts as [Buffer, Buffer, Buffer];

async function draft(note: string): Promise<string> {
  const input = offerOf(files, undefined, { note });
  return (await open.change("Create", open.keys.ann, { input })).contribution.uuid;
}

async function stored(uuid: string, key = open.keys.ann) {
  const response = await fetch(`${open.base}/contributions/${uuid}/parts`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const body = (await response.json()) as { parts: { number: number }[]; partCount: number };
  return { status: response.status, ...body, numbers: body.parts?.map(({ number }) => number) };
}

async function refusal(response: Response) {
  const { errors } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string; reason?: string } }];
  };
  const { code, reason } = errors[0].extensions;
  return [response.status, reason ?? code];
}

describe("the parts of a contribution", () => {
  test("arrive in any order, packed or not, and are listed", async () => {
    expect(parts.length).toBe(3);
    const uuid = await draft("order");
    expect((await open.put(uuid, 3, third)).status).toBe(201);
    expect((await stored(uuid)).numbers).toEqual([3]);
    expect((await open.put(uuid, 1, first, { isGzip: true })).status).toBe(201);
    expect((await open.put(uuid, 2, second)).status).toBe(201);
    expect(await stored(uuid)).toMatchObject({ status: 200, partCount: 3, numbers: [1, 2, 3] });
  });

  test("are stored once: the same again is a duplicate, another content a conflict", async () => {
    const uuid = await draft("double");
    expect((await open.put(uuid, 1, first)).status).toBe(201);
    expect((await open.put(uuid, 1, first)).status).toBe(200);
    const other = Buffer.from(first);
    other[100] = 33;
    expect(await refusal(await open.put(uuid, 1, other))).toEqual([409, "CONFLICT"]);
    const address = `${open.base}/contributions/${uuid}/parts/1`;
    const headers = { authorization: `Bearer ${open.keys.ann}` };
    expect((await fetch(address, { method: "DELETE", headers })).status).toBe(204);
    expect((await fetch(address, { method: "DELETE", headers })).status).toBe(404);
    expect((await open.put(uuid, 1, other)).status).toBe(201);
  });

  test("of two clients one stores a part and the other finds it stored", async () => {
    const uuid = await draft("two clients");
    const other = Buffer.from(first);
    other[7] = 33;
    const answers = await Promise.all([open.put(uuid, 1, first), open.put(uuid, 1, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const same = await Promise.all([open.put(uuid, 2, second), open.put(uuid, 2, second)]);
    expect(same.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect((await stored(uuid)).numbers).toEqual([1, 2]);
  });

  test("that two processes send at the same time are stored once each, whichever is faster", async () => {
    const uuid = await draft("two processes");
    const folder = mkdtempSync(join(tmpdir(), "perfatlas-parts-"));
    const other = Buffer.from(first);
    other[7] = 33;
    const file = (name: string, content: Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const send = async (one: Buffer) => {
      const contents = [file(`first-${one[7]}`, one), file("second", second), file("third", third)];
      const args = contents.flatMap((path, i) => [
        `${open.base}/contributions/${uuid}/parts/${i + 1}`,
        path,
      ]);
      const path = join(import.meta.dirname, "part-sender.ts");
      const sender = fork(path, [open.keys.ann, ...args], { execArgv: [] });
      expect((await once(sender, "message"))[0]).toBe("ready");
      return sender;
    };
    const senders = [await send(first), await send(other)];
    const statuses = await Promise.all(
      senders.map(async (sender) => {
        const told = once(sender, "message");
        sender.send("go");
        return ((await told) as [number[]])[0];
      }),
    );
    rmSync(folder, { recursive: true });
    const [one, two] = statuses as [number[], number[]];
    expect([one[0], two[0]].sort()).toEqual([201, 409]);
    for (const part of [1, 2]) expect([one[part], two[part]].sort()).toEqual([200, 201]);
    expect((await stored(uuid)).numbers).toEqual([1, 2, 3]);
    // What is stored is whole, and of the one that was first.
    const kept = one[0] === 201 ? first : other;
    expect((await open.put(uuid, 1, kept)).status).toBe(200);
  });

  test("are refused whole when anything is wrong with them, and nothing is kept", async () => {
    const uuid = await draft("refused");
    const put = async (number: number, content: Buffer, more = {}) =>
      refusal(await open.put(uuid, number, content, more));
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(await put(1, first, { body: first.subarray(0, 1000) })).toEqual([413, "PART_SIZE"]);
    expect(await put(1, first, { body: Buffer.concat([first, first]) })).toEqual([
      413,
      "PART_SIZE",
    ]);
    expect(await put(1, first, { sha256: "0".repeat(64) })).toEqual([400, "WRONG_DIGEST"]);
    expect(await put(1, first, { sha256: "none" })).toEqual([400, "NO_DIGEST"]);
    expect(await put(1, first, { isGzip: true, body: bomb })).toEqual([413, "PART_SIZE"]);
    expect(await put(1, first, { isGzip: true, body: first })).toEqual([400, "BAD_GZIP"]);
    const cut = gzipSync(first).subarray(0, 300);
    expect(await put(1, first, { isGzip: true, body: cut })).toEqual([400, "BAD_GZIP"]);
    expect(await put(0, first)).toEqual([400, "PART_NUMBER"]);
    expect(await put(4, first)).toEqual([400, "PART_NUMBER"]);
    expect((await stored(uuid)).numbers).toEqual([]);
  });

  test("of an address that is none are bad input", async () => {
    const uuid = await draft("address");
    for (const address of [`${uuid}/parts/%zz`, "%zz/parts"]) {
      const method = address.endsWith("parts") ? "GET" : "DELETE";
      const response = await fetch(`${open.base}/contributions/${address}`, {
        method,
        headers: { authorization: `Bearer ${open.keys.ann}` },
      });
      expect(await refusal(response)).toEqual([400, "BAD_ADDRESS"]);
    }
  });

  test("are taken from their contributor alone, and others do not hear that there are any", async () => {
    const uuid = await draft("whose");
    const as = async (key: string | undefined) => refusal(await open.put(uuid, 1, first, { key }));
    expect(await as(open.keys.bob)).toEqual([404, "NOT_FOUND"]);
    expect(await as(open.keys.reader)).toEqual([403, "FORBIDDEN"]);
    expect(await as(open.keys.curator)).toEqual([403, "FORBIDDEN"]);
    expect((await stored(uuid, open.keys.bob)).status).toBe(404);
    expect((await stored(uuid, open.keys.curator)).status).toBe(200);
    const response = await fetch(`${open.base}/contributions/${uuid}/parts/1`, { method: "PUT" });
    expect(await refusal(response)).toEqual([401, "UNAUTHENTICATED"]);
    expect((await stored(uuid)).numbers).toEqual([]);
  });

  test("end with the draft", async () => {
    const uuid = await draft("ended");
    await open.put(uuid, 1, first);
    const input = offerOf(files, undefined, { note: "ended" });
    const again = await open.change("Create", open.keys.ann, { input });
    expect(again.contribution.uuid).toBe(uuid);
    const { id } = again.contribution;
    expect((await open.change("Withdraw", open.keys.ann, { id })).contribution.state).toBe(
      "WITHDRAWN",
    );
    expect(await refusal(await open.put(uuid, 2, second))).toEqual([409, "CLOSED"]);
    expect((await stored(uuid)).numbers).toEqual([]);
  });
});
