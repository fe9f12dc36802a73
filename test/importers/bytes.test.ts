import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceBytes } from "../../db/src/importers/bytes/source-bytes.ts";
import {
  ArchiveError,
  gunzipped,
  packing,
  UnpackedTooLargeError,
  unzipped,
} from "../../db/src/importers/bytes/unpacked.ts";
import { zipArchive } from "./zip-archive.ts";

const MIB = 1024 * 1024;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-bytes-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Everything that comes, as one. */
async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
async function* given(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
const kept = async (bytes: Uint8Array): Promise<string> => {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  return path;
};
const unzip = async (bytes: Uint8Array) =>
  await whole(unzipped(await kept(bytes), bytes.length, "t.zip"));

describe("how a file is packed", () => {
  test.each([
    [[0x1f, 0x8b, 8, 0], "gzip"],
    [[0x50, 0x4b, 3, 4], "zip"],
    [[0x50, 0x4b, 5, 6], "zip"],
    [[0x50, 0x4b, 3, 6], "none"],
    [[0x50, 0x4b, 5, 4], "none"],
    [[0x50, 0x4c, 3, 4], "none"],
    [[0x51, 0x4b, 3, 4], "none"],
    [[0x1f, 0x8c, 8, 0], "none"],
    [[0x1e, 0x8b, 8, 0], "none"],
    [[0x50, 0x4b], "none"],
    [[], "none"],
  ])("%j begins %s", (head, expected) => {
    expect(packing(Uint8Array.from(head))).toBe(expected);
  });
});

describe("bytes of a file", () => {
  const table = Buffer.from(Array.from({ length: 30_000 }, (_, i) => `${i},${i * i}\n`).join(""));

  test.each([
    ["as it is", table],
    ["in gzip", gzipSync(table)],
    ["in a zip archive", zipArchive({ "t.csv": table })],
    ["with nothing in it", Buffer.alloc(0)],
  ])(
    "%s come unpacked, while those of the file itself are counted and hashed",
    async (_, bytes) => {
      const read = { bytes: 0, sha256: "" };
      const progress: number[] = [];
      const chunks = sourceBytes(await kept(bytes), "t.csv", read, (done) => progress.push(done));
      const found = await whole(chunks);
      expect(found.equals(bytes.length === 0 ? bytes : table)).toBe(true);
      expect(read).toEqual({
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      });
      expect(progress.at(-1) ?? 0).toBe(bytes.length);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
    },
  );

  test("of a file that there is not are the file system's fault", async () => {
    const read = { bytes: 0, sha256: "" };
    const missing = sourceBytes(join(folder, "missing"), "t.csv", read, () => {});
    await expect(whole(missing)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(whole(unzipped(join(folder, "missing"), 1, "t.zip"))).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});

describe("what a file unpacks to", () => {
  const zeros = (bytes: number) => gzipSync(Buffer.alloc(bytes));

  test.each([
    ["16 MiB of any file", 16 * MIB, 100],
    ["a hundred times its size", 17_000_000, 170_000],
  ])("is at most %s", async (_, most, size) => {
    expect((await whole(gunzipped(given(zeros(most)), size, "t.gz"))).length).toBe(most);
    const beyond = whole(gunzipped(given(zeros(most + 1)), size, "t.gz"));
    await expect(beyond).rejects.toThrow(UnpackedTooLargeError);
    await expect(beyond).rejects.toMatchObject({
      code: "UNPACKED_TOO_LARGE",
      place: { file: "t.gz" },
      message: expect.stringContaining(
        `the file of ${size} bytes unpacks to more than ${most}, which is the limit; where it is a table all the same unpack it first`,
      ),
    });
  });
});

describe("a gzip file", () => {
  const packed = gzipSync(Buffer.from("a,b\n1,2\n"));
  const unpack = (bytes: Uint8Array) => whole(gunzipped(given(bytes), bytes.length, "t.gz"));

  test("that is cut ends early, and one with another byte is damaged", async () => {
    const early = unpack(packed.subarray(0, -9));
    await expect(early).rejects.toThrow(ArchiveError);
    await expect(early).rejects.toMatchObject({
      code: "ARCHIVE",
      place: { file: "t.gz" },
      message: expect.stringContaining("the gzip file ends early; have it again"),
    });
    const changed = Buffer.from(packed);
    changed[changed.length - 8]! ^= 1;
    await expect(unpack(changed)).rejects.toThrow("the gzip file is damaged; have it again");
  });

  test("whose reading fails, fails for that reason", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 12);
      throw new Error("the disk is gone");
    }
    await expect(whole(gunzipped(failing(), 100, "t.gz"))).rejects.toThrow(/^the disk is gone$/);
  });
});

describe("a zip archive", () => {
  const refusal = (message: string) => ({
    code: "ARCHIVE",
    place: { file: "t.zip" },
    message: expect.stringContaining(message),
  });

  test("is the one member that is no folder and nothing that a Mac adds", async () => {
    const bytes = zipArchive({
      "data/": "",
      "__MACOSX/._t.csv": "x",
      "data/__MACOSX/._t.csv": "x",
      ".DS_Store": "x",
      "data/.DS_Store": "x",
      "data/t.csv": "a,b\n",
    });
    expect((await unzip(bytes)).toString()).toBe("a,b\n");
    for (const name of ["my.DS_Store", ".DS_Store.csv", "my__MACOSX/t.csv"]) {
      expect((await unzip(zipArchive({ [name]: "a" }))).toString()).toBe("a");
    }
  });

  test("with several names six of them", async () => {
    const members = (count: number) =>
      zipArchive(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.csv`, ""])));
    await expect(unzip(members(6))).rejects.toMatchObject(
      refusal(
        "the zip archive has 6 members (0.csv, 1.csv, 2.csv, 3.csv, 4.csv, 5.csv); legal is one: unpack it first",
      ),
    );
    await expect(unzip(members(7))).rejects.toMatchObject(
      refusal("has 7 members (0.csv, 1.csv, 2.csv, 3.csv, 4.csv, 5.csv, …); legal is one"),
    );
    await expect(unzip(members(0))).rejects.toMatchObject(
      refusal("has 0 members (); legal is one"),
    );
  });

  test("whose member is encrypted says so, and so does an office program's", async () => {
    const bytes = zipArchive({ "t.csv": "a,b\n" });
    bytes[bytes.indexOf("PK\x01\x02") + 8]! |= 1;
    await expect(unzip(bytes)).rejects.toMatchObject(
      refusal(
        "the member t.csv is encrypted or packed in a way that is not known; unpack it first",
      ),
    );
    const office = zipArchive({ "[Content_Types].xml": "", "xl/workbook.xml": "" });
    await expect(unzip(office)).rejects.toMatchObject(
      refusal(
        "the file is a spreadsheet or document of an office program; export the table as CSV",
      ),
    );
  });

  test("whose bytes are not those that were packed is damaged", async () => {
    const bytes = zipArchive({ "t.csv": "a,b\n" });
    bytes[bytes.indexOf("PK\x01\x02") + 16]! ^= 1;
    await expect(unzip(bytes)).rejects.toThrow(ArchiveError);
    await expect(unzip(bytes)).rejects.toMatchObject(
      refusal("the zip archive is cut off or damaged: its checksum is another one"),
    );
    const cut = zipArchive({ "t.csv": "a,b\n" }).subarray(0, -10);
    await expect(unzip(cut)).rejects.toMatchObject(
      refusal("the zip archive is cut off or damaged: "),
    );
  });
});
