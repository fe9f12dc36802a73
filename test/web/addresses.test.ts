import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAddress, searchText } from "../../apps/web/addresses.ts";

describe("the address of a page", () => {
  test("keeps colons readable and escapes all else", () => {
    expect(pageAddress("environments", "spear:f8:10286:2.7")).toBe(
      "/environments/spear:f8:10286:2.7",
    );
    expect(pageAddress("strategies", "a/b?c#d %3A")).toBe("/strategies/a%2Fb%3Fc%23d%20%253A");
  });

  test("says what it is to show, escaped", () => {
    expect(pageAddress("strategies", "direct", { suite: "dataset:a&b#c" })).toBe(
      "/strategies/direct?suite=dataset%3Aa%26b%23c",
    );
  });

  test("gives the name back, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const { pathname, search, hash } = new URL(pageAddress("systems", name), "http://x");
        expect([search, hash]).toEqual(["", ""]);
        if (name === "." || name === "..") return; // Browsers take these for folders.
        expect(decodeURIComponent(pathname.slice("/systems/".length))).toBe(name);
      }),
    );
  });
});

describe("a value of the search part", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["x", "x"],
    [["first", "second"], "first"],
    [["", "second"], undefined],
    [[], undefined],
  ])("%j is read as %j", (given, text) => {
    expect(searchText(given)).toBe(text);
  });
});
