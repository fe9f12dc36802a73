import { CopyEncoder, type Database } from "@perfatlas/db";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.rawQuery(
    "create table copied (a smallint, b integer, c float8, d text, e jsonb, position integer)",
  );
});
afterAll(() => database.close());

// PostgreSQL's text has no NUL and no lone surrogates.
const text = fc.string({ unit: "grapheme" }).map((each) => each.replaceAll("\0", ""));

test(`encoded tuples come back as they were on ${testEngine}`, async () => {
  const row = fc.record({
    a: fc.integer({ min: -32768, max: 32767 }),
    b: fc.option(fc.integer()),
    c: fc.option(fc.double({ noNaN: true })),
    d: text,
    e: fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer())),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      // Small, so that it grows in the middle of a tuple.
      const encoder = new CopyEncoder(8);
      rows.forEach(({ a, b, c, d, e }, position) => {
        encoder.tuple(6);
        encoder.int16(a);
        if (b === null) encoder.null();
        else encoder.int32(b);
        if (c === null) encoder.null();
        else encoder.float64(c);
        encoder.text(d);
        encoder.jsonb(e);
        encoder.int32(position);
      });
      await database.copyBinary("copy copied from stdin with (format binary)", encoder.take());
      const found = await database.rawQuery("select a, b, c, d, e from copied order by position");
      await database.rawQuery("truncate copied");
      expect(found.rows).toEqual(rows.map((each) => ({ ...each, e: { ...each.e } })));
    }),
    { numRuns: 20 },
  );
});

test("a COPY that the server refuses after the last byte throws what the server says", async () => {
  const encoder = new CopyEncoder();
  encoder.tuple(3);
  for (let i = 0; i < 3; i++) encoder.int32(i);
  const refused = database.copyBinary(
    "copy copied from stdin with (format binary)",
    encoder.take(),
  );
  await expect(refused).rejects.toThrow(/row field count is 3, expected 6/);
  expect((await database.rawQuery("select count(*) as n from copied")).rows).toEqual([{ n: 0 }]);
});
