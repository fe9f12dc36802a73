import { csvRecords } from "@perfatlas/tables";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Lines and fields of a text that comes in pieces. */
async function recordsOf(pieces: readonly string[], delimiter: string) {
  const chunks = async function* () {
    for (const piece of pieces) yield Buffer.from(piece);
  };
  const found: { fields: readonly string[]; line: number }[] = [];
  for await (const batch of csvRecords(chunks(), { delimiter }, "t.csv")) found.push(...batch);
  return found;
}

const field = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("", "1", "ab", " x ", "größe") },
  { weight: 1, arbitrary: fc.constantFrom("a,b", "a;b", 'say "hi"', "two\nlines", '"', ",") },
);
const quotes = fc.constantFrom("needed", "all");

test("any table is divided as csv-parse divides it, in any pieces, whatever is quoted", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(field, { minLength: 1, maxLength: 4 }), quotes), {
        maxLength: 12,
      }),
      fc.constantFrom(",", ";"),
      fc.constantFrom("\n", "\r\n"),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      async (rows, delimiter, end, sizes) => {
        const text = rows
          .map(([fields, how]) => fields.map((one) => written(one, how)).join(delimiter) + end)
          .join("");
        const pieces: string[] = [];
        for (let at = 0; at < text.length; ) {
          const size = sizes.next().value;
          pieces.push(text.slice(at, at + size));
          at += size;
        }
        const expected = parse(text, {
          delimiter,
          info: true,
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: end,
        }) as unknown as { record: string[]; info: { lines: number } }[];
        const found = await recordsOf(pieces, delimiter);
        expect(found.map(({ fields }) => fields)).toEqual(expected.map(({ record }) => record));
        if (end === "\n")
          expect(found.map(({ line }) => line)).toEqual(expected.map(({ info }) => info.lines));
      },
    ),
    { seed: 1, numRuns: 400 },
  );
});

function written(text: string, how: string): string {
  const quoted = how === "all";
  return stringify([[text]], { quoted, quoted_empty: quoted, quoted_match: /[",;\n]/, eof: false });
}
