import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { small, smallLines, withFiles } from "./small-dataset.ts";

/** Keys of what is read of these bytes, or the typed error; anything else is thrown. */
async function outcome(
  content: string | Uint8Array,
  reader: object = {},
): Promise<readonly string[] | InputError> {
  return await withFiles({ "small.csv": content }, async (source) => {
    const draft = { ...small, reader: { ...small.reader, ...reader } } as DraftDescriptor;
    try {
      const { keys } = await collect(await completeDescriptor(draft, source), source);
      return keys;
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  });
}

const good = smallLines.join("\n");
const bytes = Buffer.from(good);
const refused = async (content: string | Uint8Array, code: string, reader: object = {}) =>
  expect(await outcome(content, reader)).toMatchObject({ code, place: { file: "small.csv" } });

describe("a table that is broken is refused by a typed error, or is a shorter one", () => {
  test("cut at every tenth byte", async () => {
    const keys = await outcome(good);
    for (let length = 0; length < bytes.length; length += 10) {
      const found = await outcome(bytes.subarray(0, length));
      if (found instanceof InputError) continue;
      expect(keys).toEqual(expect.arrayContaining([...found]));
    }
  });

  test("with any bytes anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.nat(30),
        fc.uint8Array({ maxLength: 40 }),
        async (at, length, noise) => {
          const content = Buffer.concat([
            bytes.subarray(0, at),
            noise,
            bytes.subarray(at + length),
          ]);
          await outcome(content);
          await outcome(content, { encoding: "windows-1252", decimal: ",", shortRows: "pad" });
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test("with nothing but noise", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (noise) => {
        expect(await outcome(noise)).toBeInstanceOf(InputError);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test("with a million columns", async () => {
    const wide = Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(",");
    await refused(`${wide}\n${wide}\n`, "LINE_TOO_LONG");
    await refused(`${wide.replaceAll(",", " ")}\n`, "LINE_TOO_LONG", { delimiter: "whitespace" });
    await refused(`"${wide}"\n`, "LINE_TOO_LONG");
    await refused(",".repeat(900_000), "MISSING_COLUMN");
  });

  test("with names that stand twice", async () => {
    await refused(good.replace("a,b,c", "a,a,c"), "AMBIGUOUS_COLUMN");
    await refused(good.replace("short,long", "short,short"), "AMBIGUOUS_COLUMN");
  });

  test("with a quote where none belongs", async () => {
    for (const cell of ['x"', 'x"y', '"x"y', '"x', '"x"" ', '"'])
      await refused(good.replace(",x,", `,${cell},`), "MALFORMED_CSV");
  });

  test("with nothing in it but blanks and line ends", async () => {
    for (const content of ["", "\n", "\r\r\r", "\uFEFF", "\n\n\r\n"])
      await refused(content, "EMPTY_FILE");
    await refused("  ", "MISSING_COLUMN");
  });
});

describe("settings that do not fit the table are refused with what is there", () => {
  const value = { column: "short", environment: "laptop:short:1" };

  test.each<[string, object, string, object?]>([
    ["a preamble of more lines", { preamble: 99 }, "PREAMBLE"],
    ["a preamble that does not end", { preamble: "nowhere" }, "PREAMBLE"],
    ["rows of which none is left", { skipRows: [{ column: "a", atMost: 1 }] }, "NO_ROW_LEFT"],
    ["a condition on no column", { keepRows: [{ column: "x", text: "1" }] }, "MISSING_COLUMN"],
    [
      "a unit that is none",
      { values: [{ ...value, unitColumn: "c" }], ignore: ["long"] },
      "NON_NUMERIC_VALUE",
    ],
    [
      "a clock that is none",
      { values: [{ ...value, clock: true }], ignore: ["long"] },
      "NON_NUMERIC_VALUE",
    ],
    [
      "a metric that is none",
      { values: [{ ...value, metricColumn: "c" }], ignore: ["long"] },
      "UNKNOWN_METRIC",
    ],
    ["a repeat without number", { repeatColumn: "long", values: [value] }, "REPEAT_NUMBER"],
    ["names of other columns", { names: ["a", "b", "c", "short"] }, "MISSING_COLUMN"],
  ])("%s", async (_, reader, code) => {
    await refused(good, code, reader);
  });
});

describe("a table may be laid out otherwise", () => {
  const expected = async () => await outcome(good);

  test("with lines above it, between its rows and at its sides", async () => {
    const lines = [
      'Machine "A", 8 cores',
      "# warm",
      ...smallLines.flatMap((line) => [line, "# cooled down"]),
    ];
    for (const end of ["\n", "\r\n", "\r"])
      for (const preamble of [2, "a,b,"])
        expect(await outcome(lines.join(end), { preamble, comment: "#" })).toEqual(
          await expected(),
        );
    const padded = good.replaceAll(",", " ,  ").replaceAll("\n", "  \n ");
    expect(await outcome(padded)).toEqual(await expected());
    const quoted = good.replaceAll(/\b([xyz])\b/g, '"$1"');
    const late = `${quoted.replaceAll('"', "").slice(0, 60)}${quoted.slice(-60)}`;
    expect(await outcome(quoted)).toEqual(await expected());
    await outcome(late);
  });

  test("without names, or with names of its own", async () => {
    const names = smallLines[0]?.split(",");
    const rows = smallLines.slice(1).join("\n");
    expect(await outcome(rows, { header: false, names })).toEqual(await expected());
    const other = `u,v,w,x,y\n${rows}`;
    expect(await outcome(other, { names })).toEqual(await expected());
  });

  test("with the lines of errors where they are, whatever stands before", async () => {
    for (const last of ['"0",1,x,oops,1', "0,1,x,oops,1"]) {
      const lines = ["above", "it", ...smallLines.slice(0, 4), "", last];
      for (const end of ["\n", "\r\n", "\r"]) {
        const found = await outcome(lines.join(end), { preamble: 2 });
        expect(found).toMatchObject({ code: "NON_NUMERIC_VALUE", place: { line: 8, column: 4 } });
      }
    }
  });
});
