import fc from "fast-check";
import { expect, test } from "vitest";
import { globalId, parseGlobalId, parseIdOf } from "../../apps/api/src/relay/global-id.ts";
import { readPage, toCursor } from "../../apps/api/src/relay/page.ts";

test("an ID gives back its type and key, whatever they are", () => {
  const key = fc.oneof(fc.string(), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.string(), key, (type, value) => {
      const id = globalId(type, value);
      expect(id).toMatch(/^[\w-]*$/);
      expect(parseGlobalId(id)).toEqual({ type, key: value });
      expect(parseIdOf(type, id)).toBe(value);
    }),
  );
});

test("a cursor gives back its keyset", () => {
  fc.assert(
    fc.property(fc.string(), fc.maxSafeInteger(), (text, number) => {
      const after = toCursor([text, number]);
      expect(readPage(1, after, ["string", "number"])).toEqual({ first: 1, after: [text, number] });
      expect(() => readPage(1, after, ["number", "string"])).toThrow(
        "is not a cursor of this list",
      );
      expect(() => readPage(1, after, ["string"])).toThrow("is not a cursor of this list");
    }),
  );
});

test("any other text is refused and never taken for a cursor or an ID", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readPage(1, text, ["number"])).toThrow("is not a cursor of this list");
      expect(() => parseGlobalId(text)).toThrow("is not an ID of this API");
    }),
  );
});
