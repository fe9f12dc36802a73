import type { Database } from "@perfatlas/db";
import { importDataset } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";
import { pinned, small, smallLines, withFiles } from "./small-dataset.ts";

/** A file broken in one way, and the error that must come of it. */
interface Broken {
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly line: number;
  readonly column?: number;
}

const rowCount = smallLines.length - 1;
const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
/** A row of the file, by its line (the header is line 1). */
const line = fc.integer({ min: 2, max: rowCount + 1 });
const fieldsOf = (at: number): string[] => (smallLines[at - 1] as string).split(",");

/** The good file with one line replaced by fields, or by nothing. */
const withLine = (at: number, fields: readonly string[]): string =>
  text(smallLines.map((old, i) => (i === at - 1 ? fields.join(",") : old)));

const cell = (column: number, texts: readonly string[], code: string): fc.Arbitrary<Broken> =>
  fc.tuple(line, fc.constantFrom(...texts)).map(([at, given]) => ({
    content: withLine(at, fieldsOf(at).with(column - 1, given)),
    code,
    line: at,
    column,
  }));

const breakages: Readonly<Record<string, fc.Arbitrary<Broken>>> = {
  "an unknown binary level": cell(1, ["2", "", "maybe", "-1", "NaN"], "ILLEGAL_LEVEL"),
  "an unknown number": cell(2, ["3", "", "1.5", "Infinity", "one"], "ILLEGAL_LEVEL"),
  "an unknown text": cell(3, ["w", "", "X", "x y"], "ILLEGAL_LEVEL"),
  "a value that is no finite number": fc
    .constantFrom(4, 5)
    .chain((column) =>
      cell(
        column,
        [
          "",
          " ",
          "fast",
          "nan",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e999",
          "0x10",
          "1_0",
          "1;5",
          "err",
        ],
        "NON_NUMERIC_VALUE",
      ),
    ),
  "a field too few": line.map((at) => ({
    content: withLine(at, fieldsOf(at).slice(0, 4)),
    code: "WRONG_FIELD_COUNT",
    line: at,
    column: 4,
  })),
  "a field too many": line.map((at) => ({
    content: withLine(at, [...fieldsOf(at), "1"]),
    code: "WRONG_FIELD_COUNT",
    line: at,
    column: 6,
  })),
  "an unknown column": fc.constantFrom("d", "", "A").map((name) => ({
    content: text(smallLines.map((old, i) => `${old},${i === 0 ? name : "1"}`)),
    code: "UNKNOWN_COLUMN",
    line: 1,
    column: 6,
  })),
  "a missing column": fc.constantFrom("a", "b", "c", "short", "long").map((name) => ({
    content: text(smallLines.with(0, (smallLines[0] as string).replace(name, `${name}_`))),
    code: "MISSING_COLUMN",
    line: 1,
  })),
  "a column that stands twice": fc.constant({
    content: text(smallLines.with(0, "a,b,b,short,long")),
    code: "AMBIGUOUS_COLUMN",
    line: 1,
    column: 2,
  }),
  "a configuration with two values": fc
    .tuple(line, line)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({
      content: withLine(to, [...fieldsOf(from).slice(0, 3), "77", "78"]),
      code: "DUPLICATE_CONFIGURATION",
      line: Math.max(from, to),
      column: 4,
    })),
  "a broken constraint": line.map((at) => ({
    content: withLine(at, fieldsOf(at).with(1, "4").with(2, "z")),
    code: "BROKEN_CONSTRAINT",
    line: at,
  })),
  "a quote that does not close": line.map((at) => ({
    content: withLine(at, fieldsOf(at).with(2, '"x')),
    code: "MALFORMED_CSV",
    line: at,
  })),
  "a quote within a field": line.map((at) => ({
    content: withLine(at, fieldsOf(at).with(2, 'x"y')),
    code: "MALFORMED_CSV",
    line: at,
  })),
  "a zero byte": line.map((at) => ({
    content: withLine(at, fieldsOf(at).with(2, "x\0")),
    code: "BINARY_FILE",
    line: at,
  })),
  "bytes of a Cyrillic word in an encoding of its own": line.map((at) => ({
    content: Buffer.from(withLine(at, fieldsOf(at).with(2, "\u00e3\u00f0\u00ee\u00ec")), "latin1"),
    code: "BINARY_FILE",
    line: at,
  })),
  "a line longer than a megabyte": line.map((at) => ({
    content: withLine(at, fieldsOf(at).with(2, "x".repeat(1_100_000))),
    code: "LINE_TOO_LONG",
    line: at,
  })),
  "no byte": fc.constant({ content: "", code: "EMPTY_FILE", line: 1 }),
  "no row": fc.constant({ content: "a,b,c,short,long\n", code: "EMPTY_FILE", line: 1 }),
};

describe("a broken file gives one typed error and stores nothing", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => await database.close());

  const storedCount = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select (select count(*) from system) + (select count(*) from dataset)
        + (select count(*) from dataset_version) + (select count(*) from configuration)
        + (select count(*) from measurement) + (select count(*) from environment)
        + (select count(*) from hardware) + (select count(*) from failure)
        + (select count(*) from source_file) as count`.execute(database.kysely);
    return Number(rows[0]?.count);
  };

  for (const [what, broken] of Object.entries(breakages)) {
    test(`${what} is refused with its place`, async () => {
      await fc.assert(
        fc.asyncProperty(broken, async ({ content, code, line: at, column }) => {
          // The digest is right for these bytes, so that the error comes while rows are stored.
          const stated = { rowCount, configurations: 16, measurements: 32, failures: 3 };
          const descriptor = pinned(small, content, stated);
          const error = await withFiles({ "small.csv": content }, (source) =>
            importDataset(database, descriptor, source).then(
              () => undefined,
              (thrown: unknown) => thrown,
            ),
          );
          expect(error).toBeInstanceOf(InputError);
          expect(error).toMatchObject({ code });
          const { place, message } = error as InputError;
          expect(place).toMatchObject({ file: "small.csv", line: at });
          if (column !== undefined) expect(place.column).toBe(column);
          expect(message).toContain(`line ${at}`);
        }),
        { numRuns: what.includes("megabyte") ? 3 : 8 },
      );
      expect(await storedCount()).toBe(0);
    });
  }

  const refused = async (content: string, descriptor: typeof small): Promise<InputError> =>
    await withFiles({ "small.csv": content }, (source) =>
      importDataset(database, descriptor, source).then(
        () => Promise.reject(new Error("it was imported")),
        (thrown: InputError) => thrown,
      ),
    );
  const good = text(smallLines);
  const stated = { rowCount, configurations: 16, measurements: 32, failures: 3 };

  test("a file cut anywhere is truncated, whether bytes or rows are stated", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: good.length - 1 }), async (length) => {
        const error = await refused(good.slice(0, length), pinned(small, good, stated));
        expect(error).toMatchObject({ code: "TRUNCATED_FILE", place: { file: "small.csv" } });
      }),
      { numRuns: 20 },
    );
    const cut = text(smallLines.slice(0, -3));
    expect((await refused(cut, pinned(small, cut, stated))).code).toBe("TRUNCATED_FILE");
    expect(await storedCount()).toBe(0);
  });

  test("any other byte changes the digest, and the file is refused before it is read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), async (at) => {
        const other = good[at] === "#" ? "%" : "#";
        const content = good.slice(0, at) + other + good.slice(at + 1);
        const error = await refused(content, pinned(small, good, stated));
        expect(error).toMatchObject({ code: "WRONG_DIGEST", place: { file: "small.csv" } });
      }),
      { numRuns: 20 },
    );
    expect((await refused(`${good}\n`, pinned(small, good, stated))).code).toBe("WRONG_DIGEST");
  });

  test("a count that is not the stated one is refused at the end of the transaction", async () => {
    const wrong = pinned(small, good, { ...stated, failures: 4 });
    expect((await refused(good, wrong)).message).toMatch(/3 failures.*states 4/);
    const fewer = pinned(small, good, { ...stated, rowCount: rowCount - 1 });
    expect((await refused(good, fewer)).code).toBe("UNEXPECTED_COUNT");
    expect(await storedCount()).toBe(0);
  });

  test("the good file is imported: the canary of all of the above", async () => {
    const version = await withFiles({ "small.csv": good }, (source) =>
      importDataset(database, pinned(small, good, stated), source),
    );
    expect(version).toMatchObject({ measurementCount: 32, failureCount: 3, isNew: true });
    expect(await storedCount()).toBeGreaterThan(0);
  });
});
