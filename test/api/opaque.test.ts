import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ColumnType, fitsColumn } from "../../apps/api/src/relay/column.ts";
import { globalId, parseGlobalId, parseIdOf } from "../../apps/api/src/relay/global-id.ts";
import { LISTS, type ListName } from "../../apps/api/src/relay/lists.ts";
import { toCursor as cursorOf, readPage as pageOf } from "../../apps/api/src/relay/page.ts";

const names = Object.keys(LISTS) as ListName[];
const lists = names.flatMap((list) =>
  Object.entries(LISTS[list] as Readonly<Record<string, readonly ColumnType[]>>).flatMap(
    ([by, columns]) => ["ASC", "DESC"].map((way) => ({ list, order: `${by}_${way}`, columns })),
  ),
);
type Order = (typeof lists)[number];
const readPage = ({ list, order }: Order, first: number, after: string) =>
  pageOf(list, { first, after }, { order });
const toCursor = ({ list, order }: Order, keyset: readonly (number | string)[]) =>
  cursorOf(pageOf(list, { first: 1 }, { order }), keyset);
const systems = lists.find(({ list }) => list === "systems") as Order;
const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const values = {
  integer,
  number: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.constant("Infinity"),
  ),
  smallint: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  text: fc.string({ unit: "grapheme" }),
  time: fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().replace("Z", "000Z")),
  uuid: fc.uuid(),
};
const keysetOf = ({ columns }: Order) => fc.tuple(...columns.map((type) => values[type]));

test("an ID gives back its type and key", () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(values.text, integer), (type, value) => {
      const id = globalId(type, value);
      expect(id).toMatch(/^[\w-]*$/);
      expect(parseGlobalId(id)).toEqual({ type, key: value });
      expect(parseIdOf(type, id)).toBe(value);
    }),
  );
});

test("an ID whose key no column holds is none", () => {
  for (const key of [2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 0.5, "\0"]) {
    expect(() => parseGlobalId(globalId("System", key))).toThrow("is not an ID of this API");
  }
});

describe.each(lists)("a cursor of $list in the order $order", (list) => {
  test("gives back its keyset, and is good for no other list and no other order", () => {
    fc.assert(
      fc.property(keysetOf(list), (keyset) => {
        const after = toCursor(list, keyset);
        expect(readPage(list, 1, after)).toMatchObject({ first: 1, after: keyset, before: null });
        for (const other of lists) {
          if (other === list) continue;
          const fault =
            other.list === list.list
              ? `is a cursor of ${list.list} in the order ${list.order}`
              : "is not a cursor of this list";
          expect(() => readPage(other, 1, after)).toThrow(fault);
        }
      }),
    );
  });

  test("with a value that its column does not hold is refused", () => {
    const odd = fc.constantFrom<(string | number)[]>(
      [2 ** 31],
      [2 ** 53 - 1],
      ["\0"],
      [],
      ["x", 2 ** 15],
      [1, 1, 2 ** 15],
      ["infinity", "00000000-0000-0000-0000-000000000000"],
      ["2026-02-30T00:00:00.000000Z", "00000000-0000-0000-0000-000000000000"],
      ["0000-01-01T00:00:00.000000Z", "00000000-0000-0000-0000-000000000000"],
      ["2026-01-01T00:00:00.000000Z", "no uuid"],
    );
    fc.assert(
      fc.property(odd, (keyset) => {
        const isLegal =
          keyset.length === list.columns.length &&
          list.columns.every((type, i) => fitsColumn(type, keyset[i]));
        fc.pre(!isLegal);
        expect(() => readPage(list, 1, toCursor(list, keyset))).toThrow("is not a cursor");
      }),
    );
  });
});

test("any other text is refused and never taken for a cursor or an ID", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readPage(systems, 1, text)).toThrow("is not a cursor of this list");
      expect(() => parseGlobalId(text)).toThrow("is not an ID of this API");
    }),
  );
});

test("a cursor with anything before, behind or between is refused", () => {
  const cursor = toCursor(systems, ["x264"]);
  for (const text of [
    `${cursor}=`,
    ` ${cursor}`,
    `${cursor}\n`,
    `${cursor.slice(0, 4)}.${cursor.slice(4)}`,
  ]) {
    expect(() => readPage(systems, 1, text)).toThrow("is not a cursor of this list");
  }
});
