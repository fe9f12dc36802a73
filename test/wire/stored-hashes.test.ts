import { canonicalJson, contentHash, itemHash, uuid5 } from "@perfatlas/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

// Registries and journals hold hashes of release 0.1.0, from which the figures below were taken: what
// is stored under a hash is found again only while equal contents have equal hashes.

const item = {
  id: "6f0b6a52-0d0c-5c9e-8f62-0a5b6f0d8f11",
  configuration: { threads: 4, level: "9", fast: true, Größe: 1.5 },
  repeat: 0,
  block: 1,
  position: 2,
  attempt: 1,
  startedAt: "2026-01-02T03:04:05.678Z",
  values: { time: 1.25e-7, energy: 12 },
  failures: { size: { status: "failed", reason: 'no "number" é😀' } },
  covariates: { load: 0.5, a_b: -0 },
  health: { status: "healthy", causes: [] },
};

describe("a hash that is stored stays", () => {
  test("of an uploaded run", () => {
    const hash = "8cc64d16c1837884296dea04ac33a8d8a9231f7ce5c2b40766e6bde64f532fb6";
    expect(itemHash(item)).toBe(hash);
    expect(itemHash({ ...item, contentHash: "anything" })).toBe(hash);
    expect(contentHash(item)).toBe(hash);
  });

  test("of a data set's descriptor", () => {
    const descriptor = {
      id: "press-runs",
      title: "Press, measured",
      space: {
        system: "press",
        options: [{ name: "level", kind: "integer", domain: { min: 1, max: 9 } }],
        constraints: [],
      },
      metrics: [{ name: "time", unit: "s", better: "lower", description: undefined }],
      files: [{ path: "press.csv", sha256: "00".repeat(32), bytes: 12 }],
      reader: { format: "wide-csv", levels: { 10: "ten", 9: "nine", off: false } },
    };
    expect(contentHash(descriptor)).toBe(
      "db68d7291968d200c6c4411bfe9cde03dafd9e24571c87e5ebf3ac38f42a37b8",
    );
  });

  test("of the parts of a campaign's or run's id", () => {
    expect(uuid5("campaign", "zlib", "a|b|c", "x")).toBe("2f88dc1f-db6d-5db6-a422-8fcf1772ac14");
    expect(uuid5("run", "é")).toBe("f4db213f-806d-5256-bb1d-3593bd011b8d");
    expect(uuid5()).toBe("4917b2b2-81d5-59f2-8fc8-82131659cc53");
  });
});

describe("canonical JSON", () => {
  test("has its keys in the order of their texts, numbers among them", () => {
    expect(canonicalJson({ b: 1, a: { 10: 1, 9: 2, Z: 3 } })).toBe(
      '{"a":{"10":1,"9":2,"Z":3},"b":1}',
    );
  });

  test("leaves out what JSON does not have, as JSON does", () => {
    const value = [1, { a: undefined, c: null, b: [Number.NaN, undefined] }, undefined];
    expect(canonicalJson(value)).toBe('[1,{"b":[null,null],"c":null},null]');
  });

  test("is one text for equal values, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

/** The value with the keys of its objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
