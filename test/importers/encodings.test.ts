import { gzipSync } from "node:zlib";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { small, smallLines, withFiles } from "./small-dataset.ts";
import { zipArchive } from "./zip-archive.ts";

const read = async (content: Uint8Array, reader: object = {}) =>
  await withFiles({ "small.csv": content }, async (source) => {
    const draft = { ...small, reader: { ...small.reader, ...reader } } as DraftDescriptor;
    return await collect(await completeDescriptor(draft, source), source);
  });

/** The table of `small` with signs in its levels that encodings write in different ways. */
const levels = ["groß", "µ€", "z"];
const text = smallLines
  .join("\n")
  .replaceAll(/,x,/g, `,${levels[0]},`)
  .replaceAll(/,y,/g, `,${levels[1]},`);
const options = [
  { option: "a", column: "a" },
  { option: "b", column: "b" },
  { option: "c", column: "c", levels: { groß: "x", "µ€": "y", z: "z" } },
];

/** Windows-1252 has the euro sign where Latin-1 has none. */
const windows1252 = (given: string): Buffer =>
  Buffer.from(Array.from(given, (sign) => (sign === "€" ? 0x80 : (sign.codePointAt(0) as number))));
const utf16be = (given: string): Buffer => Buffer.from(given, "utf16le").swap16();

describe("a table is the same", () => {
  const spellings: readonly [string, (given: string) => Buffer, object?][] = [
    ["in UTF-8", Buffer.from],
    ["in UTF-8 with a mark", (given) => Buffer.from(`\uFEFF${given}`)],
    ["in UTF-16 with a mark", (given) => Buffer.from(`\uFEFF${given}`, "utf16le")],
    ["in UTF-16, big end first, with a mark", (given) => utf16be(`\uFEFF${given}`)],
    ["in UTF-16 without a mark", (given) => Buffer.from(given, "utf16le")],
    ["in UTF-16, big end first, without a mark", utf16be],
    ["in UTF-16 that is declared", utf16be, { encoding: "utf-16be" }],
    ["in Windows-1252", windows1252, { encoding: "windows-1252" }],
    ["in Windows-1252 that nothing declares", windows1252],
    [
      "when a mark contradicts what is declared",
      (given) => Buffer.from(`\uFEFF${given}`),
      { encoding: "windows-1252" },
    ],
  ];
  for (const [how, write, reader] of spellings) {
    test.each<[string, (bytes: Buffer) => Buffer]>([
      ["plain", (bytes) => bytes],
      ["in gzip", (bytes) => gzipSync(bytes)],
      [
        "in gzip, in two parts",
        (bytes) => Buffer.concat([gzipSync(bytes.subarray(0, 81)), gzipSync(bytes.subarray(81))]),
      ],
      ["in a zip archive", (bytes) => zipArchive({ "__MACOSX/._t.csv": "x", "t.csv": bytes })],
    ])(`${how}, %s`, async (_, pack) => {
      const expected = await read(Buffer.from(smallLines.join("\n")));
      for (const end of ["\n", "\r\n", "\r"]) {
        const found = await read(pack(write(text.replaceAll("\n", end))), { options, ...reader });
        expect(found.keys).toEqual(expected.keys);
        expect(found.series("laptop:long:1")).toEqual(expected.series("laptop:long:1"));
      }
    });
  }
});

describe("what cannot be unpacked or decoded is refused by name", () => {
  const bytes = Buffer.from(smallLines.join("\n"));
  const zip = zipArchive({ "t.csv": bytes });
  const gzip = gzipSync(bytes);

  test("a packed file that is cut at any place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(zip, gzip),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        async (whole, part) => {
          const cut = Math.max(4, Math.floor(part * whole.length));
          await expect(read(whole.subarray(0, cut))).rejects.toMatchObject({
            code: expect.stringMatching(/^(ARCHIVE|EMPTY_FILE)$/),
            place: { file: "small.csv" },
          });
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });

  test("a packed file with any other byte is refused or the same table", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(zip, gzip),
        fc.nat(),
        fc.nat(255),
        async (whole, at, byte) => {
          const changed = Buffer.from(whole);
          changed[4 + (at % (whole.length - 4))] = byte;
          const found = await read(changed).catch((error: unknown) => error);
          if (!(found instanceof InputError))
            expect((found as Awaited<ReturnType<typeof read>>).keys).toHaveLength(16);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  test.each<[string, Uint8Array, string, RegExp]>([
    [
      "two members",
      zipArchive({ "a.csv": bytes, "b.csv": bytes }),
      "ARCHIVE",
      /has 2 members \(a.csv, b.csv\)/,
    ],
    ["no member", zipArchive({}), "ARCHIVE", /has 0 members/],
    [
      "a spreadsheet",
      zipArchive({ "[Content_Types].xml": "", "xl/workbook.xml": "" }),
      "ARCHIVE",
      /export the table as CSV/,
    ],
    ["zeros without end", gzipSync(Buffer.alloc(20_000_000)), "BINARY_FILE", /zero byte/],
    [
      "empty lines without end",
      gzipSync(Buffer.alloc(20_000_000, "\n")),
      "UNPACKED_TOO_LARGE",
      /more than 16777216/,
    ],
    [
      "empty lines without end in a zip",
      zipArchive({ "a.csv": Buffer.alloc(20_000_000, "\n") }),
      "UNPACKED_TOO_LARGE",
      /16777216/,
    ],
    [
      "KOI8-R that nothing declares",
      Buffer.from([...Buffer.from("a,b\n1,"), 0xd7, 0xcf, 0xc4, 0xc1, 10]),
      "BINARY_FILE",
      /"encoding: windows-1252"/,
    ],
    [
      "UTF-8 with one byte of another encoding",
      Buffer.concat([Buffer.from("a,größe\n1,"), Buffer.from([0xf6, 44, 10])]),
      "BINARY_FILE",
      /not UTF-8/,
    ],
    [
      "UTF-8 that is cut within a sign",
      Buffer.from("a,b,µ").subarray(0, -1),
      "BINARY_FILE",
      /not UTF-8/,
    ],
  ])("%s", async (_, content, code, message) => {
    await expect(read(content)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      place: { file: "small.csv" },
    });
  });

  test("a text that is not in the encoding that is declared", async () => {
    const content = Buffer.from([...bytes, 0x0a, 0xff, 0xff]);
    await expect(read(content, { encoding: "shift_jis" })).rejects.toMatchObject({
      code: "BINARY_FILE",
      message: expect.stringContaining("no text in shift_jis"),
    });
  });
});
